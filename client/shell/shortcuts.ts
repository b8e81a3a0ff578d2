/** Fired on the window by whoever wants the list of shortcuts opened. */
export const SHOW_SHORTCUTS = 'kongbao:shortcuts'

/** What `?` lists, besides the places (`places.ts`). */
export const SHORTCUTS = [
  { keys: ['/'], id: 'search' },
  { keys: ['Ctrl+K'], id: 'palette' },
  { keys: ['?'], id: 'list' },
  { keys: ['↑', '↓'], id: 'walk' },
  { keys: ['Enter'], id: 'open' },
  { keys: ['Esc'], id: 'close' },
  { keys: ['Ctrl+Z'], id: 'undo' },
  { keys: ['Ctrl+Y'], id: 'redo' },
  { keys: ['Delete'], id: 'remove' },
  { keys: ['E'], id: 'expand' },
  { keys: ['F'], id: 'fit' },
  { keys: ['Ctrl+A'], id: 'all' },
  { keys: ['Shift+drag'], id: 'box' },
  { keys: ['Ctrl+click'], id: 'several' },
] as const

/** Keys belong to the text while somebody types it, also while an input method composes; and to a dialog or menu while it is open. */
export function isTyping(event: KeyboardEvent): boolean {
  const { target } = event
  return isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || (target instanceof HTMLElement && belongsElsewhere(target))
}

/** 229: some browsers say only by this code that an input method has the key. */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229
}

function belongsElsewhere(target: HTMLElement): boolean {
  return target.isContentEditable || target.closest('input, textarea, select, [role="textbox"], [role="dialog"], [role="menu"]') !== null
}
