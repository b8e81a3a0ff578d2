import { z } from 'zod'
import { openCase } from '../../../server/casework/openCase.ts'
import { ringScores, scoreRings, type RingScores } from '../metrics/scoreRings.ts'
import { readPeer } from '../peers/readings.ts'
import { readPeerCase } from '../peers/readPeerCase.ts'
import { PEERS } from '../peers/registry.ts'
import { readTruth } from '../truth.ts'
import { CASE_ID } from './load.ts'

/** Thresholds of mean suspicion that are tried when one is set. */
const THRESHOLDS = Array.from({ length: 37 }, (_, i) => -1 + i * 0.25)

const peerResult = z.object({
  id: z.string(),
  cpu: z.number(),
  /** Every group called. */
  raw: ringScores.nullable(),
  /** Groups of gated stores called from the peer's own threshold. */
  called: ringScores,
  /** Pair F1 by threshold. */
  byThreshold: z.array(z.object({ threshold: z.number(), f1: z.number() })),
})
export type PeerResult = z.infer<typeof peerResult>

/** Runs peers on a loaded case. They tell no hypotheses apart, so everything that they call counts as a code-merchant ring. */
export const peersStep = {
  input: z.object({ data: z.string(), truth: z.string(), peers: z.array(z.string()) }),
  output: z.array(peerResult),
  run: async ({ data, truth: folder, peers }: { data: string; truth: string; peers: string[] }) => {
    const kase = await openCase(data, CASE_ID)
    try {
      const truth = await readTruth(folder)
      const { keys, peerCase } = await readPeerCase(kase)
      const score = (groups: readonly number[][]): RingScores => scoreRings(truth, 'code_merchant', named(groups, keys))
      return PEERS.filter(({ id }) => peers.includes(id)).map((peer): PeerResult => {
        const before = process.cpuUsage()
        const { raw, gated } = readPeer(peer, peerCase)
        const { user, system } = process.cpuUsage(before)
        const from = (threshold: number): number[][] => gated.filter(({ suspicion }) => suspicion >= threshold).map(({ stores }) => stores)
        return {
          id: peer.id,
          cpu: (user + system) / 1e6,
          raw: raw && score(raw),
          called: score(from(peer.callSuspicion)),
          byThreshold: THRESHOLDS.map((threshold) => ({ threshold, f1: score(from(threshold)).pairs.f1 ?? 0 })),
        }
      })
    } finally {
      await kase.close()
    }
  },
}

function named(groups: readonly number[][], keys: readonly string[]): string[][] {
  return groups.map((group) => group.map((store) => keys[store] ?? ''))
}
