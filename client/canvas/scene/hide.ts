import { patch, type ScenePatch } from './patch.ts'
import type { SceneState } from './sceneState.ts'

const toggled = (list: readonly string[], entry: string) => (list.includes(entry) ? list.filter((other) => other !== entry) : [...list, entry].toSorted())

/** Switches a node label or a relation type off or on. */
export function toggleHidden({ lens }: SceneState, what: 'labels' | 'types', entry: string): ScenePatch {
  return patch('hide', { lens: { before: lens, after: { ...lens, [what]: toggled(lens[what], entry) } } })
}
