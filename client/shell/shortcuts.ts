/** Fired on the window by whoever wants the list of shortcuts opened. */
export const SHOW_SHORTCUTS = 'kongbao:shortcuts'

export const SHORTCUTS = [
  { keys: ['/'], id: 'search' },
  { keys: ['?'], id: 'list' },
  { keys: ['g', 'o'], id: 'overview' },
  { keys: ['g', 'r'], id: 'rings' },
  { keys: ['g', 's'], id: 'supply' },
  { keys: ['g', 'e'], id: 'explore' },
  { keys: ['g', 'c'], id: 'cypher' },
  { keys: ['g', 'd'], id: 'data' },
  { keys: ['g', 'x'], id: 'exports' },
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

/** Keys belong to the text while somebody types it, also while an input method composes. */
export function isTyping(event: KeyboardEvent): boolean {
  const { target } = event
  return (
    event.isComposing ||
    event.keyCode === 229 ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    (target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null))
  )
}
