import type { Exploring } from './ExploreContext.ts'

/** What is visible and not selected. */
export function inverted({ scene, selected }: Pick<Exploring, 'scene' | 'selected'>): Set<string> {
  return new Set([...scene.shown.nodes].filter((id) => !selected.has(id)))
}
