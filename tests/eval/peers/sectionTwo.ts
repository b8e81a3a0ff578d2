import { buildGraph } from '../../../server/analysis/leiden/graph.ts'
import { leiden } from '../../../server/analysis/leiden/leiden.ts'
import { PEER_SEED, type Peer } from './peer.ts'
import { groupsOf, storesOfValues, tiesWhere, type PeerCase } from './peerCase.ts'
import { commonDays } from './commonDays.ts'

const RHO: Readonly<Record<string, number>> = { device: 4, bank_account: 4, phone: 2, legal_person: 2, ip: 1 }
const EXPECTED_RING = 20
const MOST = 60
const LEAST_MATCHES = 1.5
const TOGETHER = 0.6
const GAMMA = 0.2

/** Log-odds of every pair by `a * stores + b` (a < b). */
type LogOdds = Map<number, number>

/** The published method that the detector has to beat, taken literally. */
export const sectionTwo: Peer = {
  id: 'reference',
  name: 'Reference method',
  about: `The published method that the detector started from, taken literally: gate s > −1, identifier log-odds, vendor-day log-odds against the volumes of both stores, Leiden with the constant Potts model at γ ${GAMMA}.`,
  callSuspicion: 0.5,
  gates: true,
  find: (kase) => {
    const pairs: LogOdds = new Map()
    addIdentifiers(kase, pairs)
    addBehaviour(kase, pairs)
    const kept = [...pairs].filter(([, weight]) => weight > 0).toSorted(([a], [b]) => a - b)
    const graph = buildGraph({
      nodes: kase.stores,
      sources: Int32Array.from(kept, ([pair]) => Math.floor(pair / kase.stores)),
      targets: Int32Array.from(kept, ([pair]) => pair % kase.stores),
      weights: Float64Array.from(kept, ([, weight]) => weight),
    })
    return groupsOf(leiden(graph, { quality: 'cpm', resolution: GAMMA, seed: PEER_SEED, iterations: 10 }).membership, kase.stores)
  },
}

/** Σ ln max(ρ · s̄ / (k − 1), 1.02) over shared values; k counts all stores, pairs are of gated ones. */
function addIdentifiers(kase: PeerCase, pairs: LogOdds): void {
  const ties = tiesWhere(kase, (_, kind) => kind in RHO)
  for (const [value, stores] of storesOfValues(kase.values, ties).entries()) {
    if (stores.length < 2 || stores.length > MOST) continue
    const weight = Math.log(Math.max(((RHO[kase.kinds[value] ?? ''] ?? 0) * EXPECTED_RING) / (stores.length - 1), 1.02))
    const gated = stores.filter((store) => kase.gated[store] === 1).toSorted((a, b) => a - b)
    for (const [i, a] of gated.entries()) for (const b of gated.slice(i + 1)) add(pairs, a * kase.stores + b, weight)
  }
}

/** [o ln(o / λ) − (o − λ)] + Σ ln max(q / p, 1) − ½ · mismatches · ln(1 / (1 − q)) − ln(N_b / s̄) for pairs with enough common days. */
function addBehaviour(kase: PeerCase, pairs: LogOdds): void {
  const { matches, daysAt, span } = commonDays(kase)
  const buyers = daysAt.size
  const popularity = new Map<number, number>()
  for (const sites of daysAt.values()) for (const site of sites.keys()) popularity.set(site, (popularity.get(site) ?? 0) + 1 / buyers)
  for (const [pair, o] of matches) {
    if (o < LEAST_MATCHES) continue
    const [x, y] = [daysAt.get(Math.floor(pair / kase.stores)), daysAt.get(pair % kase.stores)]
    if (!x || !y) continue
    let [lambda, rarity, shared] = [0, 0, 0]
    for (const [site, days] of x) {
      const others = y.get(site)
      if (others === undefined) continue
      lambda += (days * others * 3) / span
      rarity += Math.log(Math.max(TOGETHER / (popularity.get(site) ?? 1), 1))
      shared++
    }
    const lockstep = o > lambda ? o * Math.log(o / lambda) - (o - lambda) : 0
    const mismatches = x.size + y.size - 2 * shared
    add(pairs, pair, lockstep + rarity - 0.5 * mismatches * Math.log(1 / (1 - TOGETHER)) - Math.log(buyers / EXPECTED_RING))
  }
}

function add(pairs: LogOdds, pair: number, weight: number): void {
  pairs.set(pair, (pairs.get(pair) ?? 0) + weight)
}
