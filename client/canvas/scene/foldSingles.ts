import type { GraphNode, Subgraph } from '../../../server/contract/common.ts'

/** Beyond so many of one kind, what ties only a single store says no more than its number. */
const MOST = 24
const FEWEST_SINGLES = 8

export interface Folded {
  readonly subgraph: Subgraph
  /** Nodes left out, by label. */
  readonly left: ReadonlyMap<string, number>
}

/** A ring may have hundreds of codes that served one store each: what ties several stores stays, of the rest a few, and the others are counted. */
export function foldSingles(subgraph: Subgraph): Folded {
  const stores = new Set(subgraph.nodes.filter((node) => node.label === 'Store').map((node) => node.id))
  const tied = new Map<string, Set<string>>()
  for (const { from, to } of subgraph.relations) {
    if (stores.has(to)) tied.set(from, (tied.get(from) ?? new Set()).add(to))
    if (stores.has(from)) tied.set(to, (tied.get(to) ?? new Set()).add(from))
  }
  const kinds = new Map<string, GraphNode[]>()
  for (const node of subgraph.nodes) kinds.set(node.label, [...(kinds.get(node.label) ?? []), node])

  const gone = new Set<string>()
  const left = new Map<string, number>()
  for (const [label, nodes] of kinds) {
    if (label === 'Store' || nodes.length <= MOST) continue
    const singles = nodes.filter((node) => (tied.get(node.id)?.size ?? 0) === 1)
    const surplus = singles.slice(Math.max(FEWEST_SINGLES, MOST - (nodes.length - singles.length)))
    if (surplus.length === 0) continue
    for (const node of surplus) gone.add(node.id)
    left.set(label, surplus.length)
  }
  if (gone.size === 0) return { subgraph, left }
  return {
    subgraph: {
      nodes: subgraph.nodes.filter((node) => !gone.has(node.id)),
      relations: subgraph.relations.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
    },
    left,
  }
}
