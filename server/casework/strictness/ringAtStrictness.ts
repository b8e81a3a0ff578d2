import { z } from 'zod'
import { round } from '../../analysis/scores.ts'
import { resolveSettings } from '../../analysis/settings.ts'
import type { StricterRing } from '../../contract/strictness.ts'
import { AppError } from '../../errors.ts'
import type { Case } from '../case.ts'
import { runRings } from '../runRings.ts'
import { ringOfLastRun } from '../runs.ts'
import { storeNames } from '../storeNames.ts'
import { callAgain } from './callAgain.ts'
import { compareRing, tiesTo } from './compareRing.ts'
import { linksOf, partitionAt } from './partitions.ts'

const SHOWN_JOINING = 200
const SHOWN_TIES = 3

/**
 * A ring of the last run as it would be at another γ: who joins and from where, who leaves and in whose company, and whether it would
 * still be called. Nothing is written. Throws NOT_FOUND, BAD_REQUEST for a run that was not clustered by γ, CANCELLED.
 */
export async function ringAtStrictness(kase: Case, ringId: string, asked: number | undefined, signal: AbortSignal): Promise<StricterRing> {
  const run = await ringOfLastRun(kase, ringId)
  const settings = resolveSettings(run.settings)
  if (settings.clustering !== 'leiden') throw new AppError('BAD_REQUEST', 'This run was clustered by plain Louvain, which knows no γ.')
  const gamma = asked ?? settings.gamma
  const { keys, graph } = await linksOf(kase, run.runId)
  const kept = await runRings(kase, run.runId, 'any')
  const place = new Map(keys.map((key, index) => [key, index]))
  const ring = (kept.stores.find((one) => one.ringId === ringId)?.stores ?? []).flatMap((key) => place.get(key) ?? [])
  const same = { gamma, runGamma: settings.gamma, stores: ring.length, joined: [], joins: 0, left: [], parts: [ring.length], allLinks: graph.weights.length }
  const known = kept.rings.get(ringId)
  if (gamma === settings.gamma) {
    const scored = await kase.casework.first('SELECT ring_score FROM any_ring WHERE run_id = $1 AND ring_id = $2', z.object({ ring_score: z.number() }), [
      run.runId,
      ringId,
    ])
    return { ...same, called: known && scored ? { hypothesis: known.hypothesis, score: scored.ring_score } : null, links: graph.weights.length }
  }
  const { membership, links } = await partitionAt(kase, run.runId, settings, gamma, ring, signal)
  const { group, joined, left, parts } = compareRing(ring, membership)
  const ties = tiesTo(graph, joined, ring, SHOWN_TIES)
  const strongest = joined.toSorted((a, b) => (ties.get(b)?.weight ?? 0) - (ties.get(a)?.weight ?? 0) || a - b).slice(0, SHOWN_JOINING)
  const home = new Map(kept.stores.flatMap(({ ringId: id, stores }) => stores.map((key) => [key, id] as const)))
  const keyOf = (node: number): string => keys[node] ?? ''
  const reference = (id: string | undefined): StricterRing['left'][number]['ring'] => {
    const other = id === undefined ? undefined : kept.rings.get(id)
    return other ? { ringId: other.ringId, ringNo: other.ringNo } : null
  }
  const names = await storeNames(kase, [...strongest, ...left.map(({ node }) => node)].map(keyOf))
  const named = (node: number): { key: string; name: string } => ({ key: keyOf(node), name: names.get(keyOf(node)) ?? keyOf(node) })
  const called = await callAgain(kase, run.runId, group.map(keyOf), settings)
  return {
    ...same,
    stores: group.length,
    joined: strongest.map((node) => ({
      ...named(node),
      ring: reference(home.get(keyOf(node))),
      weight: round(ties.get(node)?.weight ?? 0),
      ties: (ties.get(node)?.ties ?? []).map((tie) => ({ key: keyOf(tie.node), weight: tie.weight })),
    })),
    joins: joined.length,
    left: left.map(({ node, company }) => ({
      ...named(node),
      ring: reference(company.map((other) => home.get(keyOf(other))).find((id) => id !== undefined && id !== ringId)),
      company: company.length,
    })),
    parts: [...parts],
    called: called && { hypothesis: called.hypothesis, score: called.score },
    links,
  }
}
