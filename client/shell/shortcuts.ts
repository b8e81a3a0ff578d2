/** Fired on the window by whoever wants the list of shortcuts opened. */
export const SHOW_SHORTCUTS = 'kongbao:shortcuts'

/** What `?` lists, besides the places (`places.ts`); any of the keys does it. */
export const SHORTCUTS = [
  { keys: ['/'], id: 'search' },
  { keys: ['Ctrl+K'], id: 'palette' },
  { keys: ['?'], id: 'list' },
  { keys: ['↑', '↓'], id: 'walk' },
  { keys: ['Enter'], id: 'open' },
  { keys: ['Esc'], id: 'close' },
  { keys: ['Ctrl+Z'], id: 'undo' },
  { keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], id: 'redo' },
  { keys: ['Delete', 'Backspace'], id: 'remove' },
  { keys: ['E'], id: 'expand' },
  { keys: ['F'], id: 'fit' },
  { keys: ['T'], id: 'timeline' },
  { keys: ['Menu', 'Shift+F10'], id: 'menu' },
  { keys: ['Ctrl+A'], id: 'all' },
  { keys: ['Ctrl+I'], id: 'invert' },
  { keys: ['Shift+drag'], id: 'box' },
  { keys: ['Shift+Alt+drag'], id: 'lasso' },
  { keys: ['Ctrl+click'], id: 'several' },
] as const
export type ShortcutId = (typeof SHORTCUTS)[number]['id']

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** The shortcut that was pressed. A Mac's command key is Ctrl. */
export function shortcutOf(event: Pressed): ShortcutId | undefined {
  return SHORTCUTS.find(({ keys }) => keys.some((one) => isPressed(event, one)))?.id
}

function isPressed(event: Pressed, keys: string): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) === 'Menu' ? 'ContextMenu' : parts.at(-1)
  return (
    event.key.toLowerCase() === key?.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === parts.includes('Ctrl') &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt')
  )
}

/** Not a key of a page: it is held with another, or belongs elsewhere. */
export function isTyping(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || belongsElsewhere(event)
}

/** Keys belong to the text while somebody types it, also while an input method composes; and to a dialog or menu while it is open. */
export function belongsElsewhere(event: KeyboardEvent): boolean {
  const { target } = event
  return isComposing(event) || (target instanceof HTMLElement && (target.isContentEditable || target.closest(ELSEWHERE) !== null))
}

const ELSEWHERE = 'input, textarea, select, [role="textbox"], [role="dialog"], [role="menu"]'

/** 229: some browsers say only by this code that an input method has the key. */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229
}
