import type { EdgeList } from '../../../server/analysis/leiden/graph.ts'
import { Random } from '../../../server/analysis/leiden/random.ts'
import { simpleEdges } from './simpleEdges.ts'

const SITES = 2600
const GREATEST = 600_000

/** Stores that buy from vendor sites: the site of rank r is drawn in proportion to r ^ -0.8, one more site has 600,000 stores. */
export function hubs(stores: number, tries: number, seed: number): EdgeList {
  const random = new Random(seed)
  const shares = new Float64Array(SITES)
  for (let r = 0, total = 0; r < SITES; r++) {
    total += (r + 1) ** -0.8
    shares[r] = total
  }
  const site = (): number => {
    const point = random.next() * shares[SITES - 1]!
    let low = 0
    let high = SITES - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (shares[middle]! <= point) low = middle + 1
      else high = middle
    }
    return low
  }
  const nodes = stores + SITES + 1
  return simpleEdges(nodes, tries + GREATEST, random, (e) =>
    e < GREATEST ? [nodes - 1, Math.floor((e * stores) / GREATEST)] : [stores + site(), random.below(stores)],
  )
}
