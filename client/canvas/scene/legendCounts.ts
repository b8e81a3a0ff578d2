import { isRelationVisible, isVisible, type SceneState } from './sceneState.ts'

export interface LegendEntry {
  readonly name: string
  /** How many are drawn now. */
  readonly visible: number
  /** How many are on the canvas. */
  readonly all: number
}

/** Labels and relation types on the canvas with what is visible of each, most first. */
export function legendCounts(state: SceneState): { labels: LegendEntry[]; types: LegendEntry[] } {
  const labels = new Map<string, { visible: number; all: number }>()
  const types = new Map<string, { visible: number; all: number }>()
  const count = (map: typeof labels, name: string, visible: boolean) => {
    const entry = map.get(name) ?? { visible: 0, all: 0 }
    if (entry.all === 0) map.set(name, entry)
    entry.all++
    if (visible) entry.visible++
  }
  state.graph.forEachNode((id, { node }) => count(labels, node.label, isVisible(state, id)))
  state.graph.forEachEdge((id, { relation }) => count(types, relation.type, isRelationVisible(state, id)))
  const listed = (map: typeof labels) =>
    [...map].map(([name, counts]) => ({ name, ...counts })).toSorted((a, b) => b.all - a.all || a.name.localeCompare(b.name))
  return { labels: listed(labels), types: listed(types) }
}
