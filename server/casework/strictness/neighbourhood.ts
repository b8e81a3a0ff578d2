import type { LinkGraph } from '../../analysis/linkGraph.ts'

/** A part of a link graph: its nodes are places in `nodes`, which holds their numbers in the whole. */
export interface Neighbourhood {
  readonly graph: LinkGraph
  readonly nodes: Int32Array
}

/** What lies around some nodes, step by step outwards as long as at most `mostLinks` links are among it; the first step is always taken. */
export function neighbourhood(whole: LinkGraph, around: readonly number[], mostLinks: number): Neighbourhood {
  let inside = new Uint8Array(whole.nodes)
  for (const node of around) inside[node] = 1
  for (let step = 0; ; step++) {
    const wider = Uint8Array.from(inside)
    whole.sources.forEach((a, link) => {
      const b = whole.targets[link] ?? 0
      if (inside[a] === 1) wider[b] = 1
      if (inside[b] === 1) wider[a] = 1
    })
    const grown = wider.some((is, node) => is !== inside[node])
    if (!grown || (step > 0 && linksAmong(whole, wider) > mostLinks)) break
    inside = wider
  }
  const nodes = Int32Array.from(inside.keys()).filter((node) => inside[node] === 1)
  const place = new Int32Array(whole.nodes).fill(-1)
  nodes.forEach((node, index) => (place[node] = index))
  const at = (node: number | undefined): number => place[node ?? 0] ?? -1
  const kept = Int32Array.from(whole.sources.keys()).filter((link) => at(whole.sources[link]) >= 0 && at(whole.targets[link]) >= 0)
  return {
    nodes,
    graph: {
      nodes: nodes.length,
      sources: kept.map((link) => at(whole.sources[link])),
      targets: kept.map((link) => at(whole.targets[link])),
      weights: Float64Array.from(kept, (link) => whole.weights[link] ?? 0),
    },
  }
}

function linksAmong({ sources, targets }: LinkGraph, inside: Uint8Array): number {
  return sources.reduce((sum, a, link) => sum + (inside[a] === 1 && inside[targets[link] ?? 0] === 1 ? 1 : 0), 0)
}
