import { overlapsSpan, spanOfNode, spanOfRelation } from './eventSpan.ts'
import { isFiltering, type Lens } from './lens.ts'
import { around, core, largestPart, tiesOf } from './narrow.ts'
import type { SceneGraph } from './SceneGraph.ts'
import { isWithin } from './valueOf.ts'

/** What a lens leaves of a canvas. A relation is shown only with both its ends. */
export interface Shown {
  readonly nodes: ReadonlySet<string>
  readonly relations: ReadonlySet<string>
}

/**
 * The one place that says what is visible; canvas, legend, list, table, timeline and exports all ask it.
 * Kinds, values and the time window first, each node and relation for itself; then the neighbourhood, the core, the largest part, each
 * among what the one before left.
 */
export function shownOf(graph: SceneGraph, lens: Lens): Shown {
  if (!isFiltering(lens)) return { nodes: new Set(graph.nodes()), relations: new Set(graph.edges()) }
  const byKind = kindsOf(lens)
  const nodes = new Set<string>()
  graph.forEachNode((id, { node }) => {
    if (lens.labels.includes(node.label)) return
    const span = lens.window && spanOfNode(node)
    if (lens.window && span && !overlapsSpan(span, lens.window)) return
    if (byKind.node.get(node.label)?.every((range) => isWithin(range, node.properties)) ?? true) nodes.add(id)
  })
  const relations = new Set<string>()
  graph.forEachEdge((id, { relation }) => {
    if (lens.types.includes(relation.type) || !nodes.has(relation.from) || !nodes.has(relation.to)) return
    const span = lens.window && spanOfRelation(relation)
    // What the record gives no time for is neither inside nor outside: it stays.
    if (lens.window && span && !overlapsSpan(span, lens.window)) return
    if (byKind.relation.get(relation.type)?.every((range) => isWithin(range, relation.properties)) ?? true) relations.add(id)
  })
  if (!lens.around && lens.core === 0 && !lens.largest && !lens.tied) return { nodes, relations }
  return narrowed(graph, lens, nodes, relations)
}

function kindsOf({ ranges }: Lens): Record<'node' | 'relation', Map<string, Lens['ranges']>> {
  const kinds = { node: new Map<string, Lens['ranges']>(), relation: new Map<string, Lens['ranges']>() }
  for (const range of ranges) kinds[range.on].set(range.kind, [...(kinds[range.on].get(range.kind) ?? []), range])
  return kinds
}

function narrowed(graph: SceneGraph, lens: Lens, nodes: ReadonlySet<string>, relations: ReadonlySet<string>): Shown {
  let left = nodes
  if (lens.around) left = around(tiesOf(graph, left, relations), lens.around.ids, lens.around.steps)
  if (lens.core > 0) left = core(tiesOf(graph, left, relations), lens.core)
  if (lens.largest) left = largestPart(tiesOf(graph, left, relations))
  const tying = new Set<string>()
  const tied = new Set<string>()
  for (const id of relations) {
    const { from, to } = graph.getEdgeAttributes(id).relation
    if (!left.has(from) || !left.has(to)) continue
    tying.add(id)
    if (lens.tied) tied.add(from).add(to)
  }
  return { nodes: lens.tied ? new Set([...left].filter((id) => tied.has(id))) : left, relations: tying }
}
