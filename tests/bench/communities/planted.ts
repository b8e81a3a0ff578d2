import type { EdgeList } from '../../../server/analysis/leiden/graph.ts'
import { Random } from '../../../server/analysis/leiden/random.ts'
import { simpleEdges } from './simpleEdges.ts'

const COMMUNITY = 50
const INSIDE = 0.7

/** A planted partition: communities of about 50 nodes, seven edges in ten inside, nodes numbered at random. Somewhat fewer than `tries` edges: repeats are dropped. */
export function planted(nodes: number, tries: number, seed: number): EdgeList {
  const random = new Random(seed)
  const order = Int32Array.from({ length: nodes }, (_, v) => v)
  random.shuffle(order, nodes)
  const count = Math.floor(nodes / COMMUNITY)
  const starts = Int32Array.from({ length: count + 1 }, (_, c) => (c === count ? nodes : c * COMMUNITY))
  for (let c = 1; c < count; c++) starts[c]! += random.below(COMMUNITY / 2) - COMMUNITY / 4
  const any = (from: number, to: number): number => order[from + random.below(to - from)]!
  return simpleEdges(nodes, tries, random, (e) => {
    if (e >= tries * INSIDE) return [random.below(nodes), random.below(nodes)]
    const c = random.below(count)
    return [any(starts[c]!, starts[c + 1]!), any(starts[c]!, starts[c + 1]!)]
  })
}
