import type { ShortcutId } from '../../../shell/shortcuts.ts'
import type { Exploring } from '../ExploreContext.ts'
import { inverted } from '../inverted.ts'
import { openMenuByKey } from './openMenuByKey.ts'

/** What keys do on the explore page, by the name under which `?` lists them; false: nothing, the key goes on. */
export const KEY_ACTIONS: Partial<Record<ShortcutId, (exploring: Exploring, event: KeyboardEvent) => boolean | void>> = {
  undo: ({ scene }) => void scene.undo(),
  redo: ({ scene }) => void scene.redo(),
  remove: ({ actions, selected }) => actions.remove(selected),
  expand: ({ selected, open }) => selected.forEach((id) => open(id)),
  fit: ({ fit }) => fit(),
  timeline: ({ dock, setDock }) => setDock(dock === 'timeline' ? null : 'timeline'),
  menu: (exploring, { target }) =>
    openMenuByKey(exploring, target instanceof HTMLElement && (target === document.body || target.closest('[data-canvas]') !== null)),
  all: ({ scene, select }) => select(new Set(scene.shown.nodes)),
  invert: (exploring) => exploring.select(inverted(exploring)),
}
