import type { Label } from '../../../server/contract/common.ts'
import type { Point, SceneState } from '../scene/sceneState.ts'

/** What a layout reads: plain data, so that it can be sent to a worker. */
export interface LayoutInput {
  readonly nodes: readonly { readonly id: string; readonly label: Label }[]
  readonly links: readonly { readonly from: string; readonly to: string }[]
}

/** Same input, same places, whatever the order of nodes and links. */
export type Layout = (input: LayoutInput) => Map<string, Point>

/** Sorted, and parallel relations counted once. */
export function layoutInput(nodes: LayoutInput['nodes'], relations: LayoutInput['links']): LayoutInput {
  const sorted = nodes.map(({ id, label }) => ({ id, label })).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const place = new Map(sorted.map(({ id }, index) => [id, index]))
  // A pair as one number, which sorts as the pairs of ids do: strings of tens of thousands take as long as the layout of hundreds.
  const pairs = new Set<number>()
  for (const { from, to } of relations) {
    const [a, b] = [place.get(from), place.get(to)]
    if (a !== undefined && b !== undefined && a !== b) pairs.add(a * sorted.length + b)
  }
  const idAt = (index: number) => sorted[index]?.id ?? ''
  const links = Array.from(Float64Array.from(pairs).toSorted(), (pair) => ({ from: idAt(Math.floor(pair / sorted.length)), to: idAt(pair % sorted.length) }))
  return { nodes: sorted, links }
}

/** What is visible on the canvas. */
export function inputOfScene({ graph, shown }: SceneState): LayoutInput {
  return layoutInput(
    Array.from(shown.nodes, (id) => graph.getNodeAttribute(id, 'node')),
    Array.from(shown.relations, (id) => graph.getEdgeAttribute(id, 'relation')),
  )
}
