import type { EdgeList } from '../../../server/analysis/leiden/graph.ts'
import type { Random } from '../../../server/analysis/leiden/random.ts'

/** Draws edges until `count` of them are tried, drops loops and repeats and shuffles the rest: the sequence tells an engine nothing. */
export function simpleEdges(nodes: number, count: number, random: Random, draw: (e: number) => readonly [number, number]): EdgeList {
  const keys = new Float64Array(count)
  for (let e = 0; e < count; e++) {
    const [a, b] = draw(e)
    keys[e] = a < b ? a * nodes + b : b * nodes + a
  }
  keys.sort()
  let kept = 0
  for (let e = 0; e < count; e++) {
    const key = keys[e]!
    if ((e > 0 && key === keys[e - 1]) || Math.floor(key / nodes) === key % nodes) continue
    keys[kept++] = key
  }
  for (let i = kept - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const key = keys[i]!
    keys[i] = keys[j]!
    keys[j] = key
  }
  const sources = new Int32Array(kept)
  const targets = new Int32Array(kept)
  for (let e = 0; e < kept; e++) {
    sources[e] = Math.floor(keys[e]! / nodes)
    targets[e] = keys[e]! % nodes
  }
  return { nodes, sources, targets, weights: null }
}
