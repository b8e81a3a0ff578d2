import { overlapsSpan, spanOfNode, spanOfRelation } from './eventSpan.ts'
import { isFiltering, type Lens } from './lens.ts'
import { around, core, largestPart, type Neighbours } from './narrow.ts'
import type { SceneGraph } from './sceneState.ts'
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
  const keep = (kept: ReadonlySet<string>) => {
    left = kept
  }
  if (lens.around) keep(around(neighboursOf(graph, left, relations), lens.around.ids, lens.around.steps))
  if (lens.core > 0) keep(core(neighboursOf(graph, left, relations), lens.core))
  if (lens.largest) keep(largestPart(neighboursOf(graph, left, relations)))
  if (lens.tied) {
    const neighbours = neighboursOf(graph, left, relations)
    keep(new Set([...left].filter((id) => (neighbours.get(id)?.length ?? 0) > 0)))
  }
  const both = (id: string) => left.has(graph.source(id)) && left.has(graph.target(id))
  return { nodes: left, relations: new Set([...relations].filter(both)) }
}

function neighboursOf(graph: SceneGraph, nodes: ReadonlySet<string>, relations: ReadonlySet<string>): Neighbours {
  const neighbours = new Map<string, string[]>()
  for (const id of nodes) neighbours.set(id, [])
  for (const id of relations) {
    const [from, to] = graph.extremities(id)
    if (!nodes.has(from) || !nodes.has(to)) continue
    neighbours.get(from)?.push(to)
    neighbours.get(to)?.push(from)
  }
  return neighbours
}
