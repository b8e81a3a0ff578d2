import type { Hypothesis } from '../contract/common.ts'
import type { HypothesisScore, Reason } from '../contract/explain.ts'
import type { Baselines, Peers } from './baseline.ts'
import { hasCollectorMoney, speaksOfMoney } from './collectorMoney.ts'
import { decide } from './hypotheses.ts'
import { INDICATORS } from './indicators/registry.ts'
import type { Communities } from './linkGraph.ts'
import { pool, type Measure, type Measures } from './measure.ts'
import { reasons } from './reasons.ts'
import { ringId } from './ringId.ts'
import { contributions, hypothesisScores, round, type Contribution } from './scores.ts'
import type { Settings } from './settings.ts'

export interface GatedStore {
  readonly sid: number
  readonly key: string
  readonly suspicion: number
  readonly measures: Measures
  readonly peers: Peers
}

export interface CalledRing {
  readonly ringId: string
  /** Members by index into the gated stores. */
  readonly members: readonly number[]
  readonly hypothesis: Hypothesis
  readonly score: number
  readonly suspicion: number
  readonly scores: HypothesisScore[]
  readonly reasons: Reason[]
}

/**
 * Communities that are rings: `callStores` members or more, mean suspicion of at least `callSuspicion`, a waybill indicator and a money
 * indicator in full strength over the pooled rows of the members. (A community is held together by links, so one link is there.)
 * Sorted by score, then id.
 */
export function callRings(stores: readonly GatedStore[], { membership, communities }: Communities, baselines: Baselines, settings: Settings): CalledRing[] {
  const groups = Array.from({ length: communities }, (): number[] => [])
  membership.forEach((community, node) => groups[community]?.push(node))
  return groups
    .filter((group) => group.length >= settings.callStores)
    .flatMap((group) => callRing(group, stores, baselines, settings) ?? [])
    .toSorted((a, b) => b.score - a.score || (a.ringId < b.ringId ? -1 : 1))
}

function callRing(group: readonly number[], stores: readonly GatedStore[], baselines: Baselines, settings: Settings): CalledRing | undefined {
  const members = group.flatMap((node) => stores[node] ?? [])
  if (meanSuspicion(members) < settings.callSuspicion) return undefined
  const counted = countTogether(members, settings)
  const { pooled, parts } = counted
  if (!parts.some(speaksOfParcels) || !parts.some((part) => speaksOfMoney(part, pooled))) return undefined
  return scored(group, members, counted, baselines, settings)
}

/** What these stores score taken together, whether or not a run would call them a ring. */
export function scoreTogether(group: readonly number[], stores: readonly GatedStore[], baselines: Baselines, settings: Settings): CalledRing {
  const members = group.flatMap((node) => stores[node] ?? [])
  return scored(group, members, countTogether(members, settings), baselines, settings)
}

interface Counted {
  readonly pooled: Measures
  readonly parts: readonly Contribution[]
}

function countTogether(members: readonly GatedStore[], settings: Settings): Counted {
  const pooled = poolMeasures(members.map((store) => store.measures))
  return { pooled, parts: contributions(pooled, settings) }
}

function scored(group: readonly number[], members: readonly GatedStore[], { pooled, parts }: Counted, baselines: Baselines, settings: Settings): CalledRing {
  const scores = hypothesisScores(parts)
  const decided = decide(scores, hasCollectorMoney(parts, pooled), settings)
  const hypothesis = decided === 'none' ? 'undecided' : decided
  const best = scores.find((score) => score.hypothesis === hypothesis)?.net ?? Math.max(...scores.map((score) => score.net))
  return {
    ringId: ringId(members.map((store) => store.key)),
    members: group,
    hypothesis,
    score: round(best),
    suspicion: round(meanSuspicion(members)),
    scores,
    reasons: reasons(
      parts,
      pooled,
      baselines,
      settings,
      members.map((store) => store.peers),
    ),
  }
}

function meanSuspicion(members: readonly GatedStore[]): number {
  return members.reduce((sum, store) => sum + store.suspicion, 0) / members.length
}

export function poolMeasures(members: readonly Measures[]): Measures {
  const pooled = new Map<string, Measure>()
  for (const { id, pooling } of INDICATORS) {
    const measure = pool(members, id, { value: 'mean', extra: 'mean', ...pooling })
    if (measure) pooled.set(id, measure)
  }
  return pooled
}

function speaksOfParcels({ indicator, strength, points }: Contribution): boolean {
  return indicator.family === 'waybill' && strength === 1 && Math.max(...Object.values(points)) > 0
}
