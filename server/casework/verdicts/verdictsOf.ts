import type { RingStatus, Standing, StandingVerdict, Verdict, VerdictKind } from '../../contract/verdicts.ts'
import type { Case } from '../case.ts'
import { latestRun } from '../runs.ts'
import { runRings, type RunRings } from '../runRings.ts'
import { carryVerdict, type Carried } from './carryVerdict.ts'
import { hiddenRings, madeRings } from './madeRings.ts'
import { isExtent, keptVerdicts, told, type KeptVerdict } from './keptVerdict.ts'

/** Of a ring that nobody judged. */
export const NO_VERDICT: Standing = { statuses: ['lead'], secondLook: false, verdicts: [] }

const STATUS: Readonly<Record<VerdictKind, RingStatus>> = { confirm: 'confirmed', reject: 'rejected', split: 'split', merge: 'merged' }
/** Confirming and rejecting speak of the lead, splitting and merging of its extent: one of each can stand at once. */
const MATTERS: readonly (readonly VerdictKind[])[] = [
  ['confirm', 'reject'],
  ['split', 'merge'],
]
export const sameMatter = (kind: VerdictKind): readonly VerdictKind[] => MATTERS.find((kinds) => kinds.includes(kind)) ?? [kind]

export interface CaseVerdicts {
  /** By ring of the last run, as it was found or as people made it; rings without a verdict are left out. */
  readonly standing: ReadonlyMap<string, Standing>
  /** In force, but no ring of the last run continues theirs. */
  readonly gone: readonly Verdict[]
  /** Rings of the run in whose place others are shown. */
  readonly hidden: ReadonlySet<string>
}

/** Where every judged ring of the last run stands, by ring id. */
export async function verdictsOf(kase: Case): Promise<ReadonlyMap<string, Standing>> {
  return (await caseVerdicts(kase)).standing
}

export async function caseVerdicts(kase: Case): Promise<CaseVerdicts> {
  const inForce = (await keptVerdicts(kase)).filter(({ withdrawn }) => withdrawn === null)
  const run = await latestRun(kase)
  if (!run || inForce.length === 0) return { standing: new Map(), gone: inForce.map(told), hidden: new Set() }
  const found = await runRings(kase, run.runId)
  const reaching = reachesOf(inForce, found)
  const standing = new Map([...reaching].map(([ringId, reaches]) => [ringId, standingOf(ringId, reaches, found.names)]))
  const made = await madeRings(kase, run.runId)
  if (made.size > 0) {
    const onLeads = reachesOf(
      inForce.filter((verdict) => !isExtent(verdict)),
      await runRings(kase, run.runId, 'shown'),
    )
    for (const [ringId, { verdictId, joined, left }] of made) {
      const verdict = inForce.find((one) => one.verdictId === verdictId)
      if (!verdict) continue
      const secondLook = joined.length + left.length > 0 ? (['members'] as const) : []
      const making = { verdict, carried: { ringId, change: verdict.kind === 'merge' ? ('merged' as const) : ('split' as const), joined, left, secondLook } }
      const reaches = [...(onLeads.get(ringId) ?? []), making]
      reaching.set(ringId, reaches)
      standing.set(ringId, standingOf(ringId, reaches, found.names))
    }
  }
  const reached = new Set([...reaching.values()].flatMap((reaches) => reaches.map(({ verdict }) => verdict.verdictId)))
  return {
    standing,
    gone: inForce.filter(({ verdictId }) => !reached.has(verdictId)).map(told),
    hidden: new Set(made.size > 0 ? (await hiddenRings(kase, run.runId)).map(({ ring_id }) => ring_id) : []),
  }
}

/** The verdicts that reach each ring, newest first as they are given. */
function reachesOf(verdicts: readonly KeptVerdict[], rings: RunRings): Map<string, Reach[]> {
  const reaching = new Map<string, Reach[]>()
  const nearby = ringsNear(rings)
  const hypotheses = new Map([...rings.rings].map(([ringId, { hypothesis }]) => [ringId, hypothesis]))
  for (const verdict of verdicts)
    for (const carried of carryVerdict(verdict, nearby(verdict), hypotheses))
      reaching.set(carried.ringId, [...(reaching.get(carried.ringId) ?? []), { verdict, carried }])
  return reaching
}

interface Reach {
  readonly verdict: KeptVerdict
  readonly carried: Carried
}

/** `reaches` come newest first. */
function standingOf(ringId: string, reaches: readonly Reach[], names: ReadonlyMap<string, string>): Standing {
  const verdicts = MATTERS.flatMap((kinds): StandingVerdict[] => {
    const own = reaches.filter(({ verdict }) => kinds.includes(verdict.kind))
    const replaced = new Set(own.flatMap(({ verdict }) => verdict.replaces))
    const stating = own.findIndex(({ verdict }) => verdict.rings.some((ring) => ring.ringId === ringId))
    const valid = own.slice(0, stating < 0 ? own.length : stating + 1).filter(({ verdict }) => !replaced.has(verdict.verdictId))
    const [first] = valid
    if (!first) return []
    const { verdict, carried } = first
    const judged = new Map(verdict.rings.flatMap((ring) => ring.members.map(({ key, name }) => [key, name])))
    const store = (key: string): { key: string; name: string } => ({ key, name: names.get(key) ?? judged.get(key) ?? key })
    const conflict = valid.some((other) => other.verdict.kind !== verdict.kind)
    return [
      {
        ...told(verdict),
        change: carried.change,
        joined: carried.joined.map(store),
        left: carried.left.map(store),
        secondLook: [...carried.secondLook, ...(conflict ? (['conflict'] as const) : [])],
      },
    ]
  })
  return { statuses: verdicts.map(({ kind }) => STATUS[kind]), secondLook: verdicts.some((one) => one.secondLook.length > 0), verdicts }
}

/** The rings that hold a store of a verdict: no other can continue what it was stated on. */
function ringsNear(now: RunRings): (verdict: KeptVerdict) => RunRings['stores'] {
  const byId = new Map(now.stores.map((ring) => [ring.ringId, ring]))
  const home = new Map(now.stores.flatMap(({ ringId, stores }) => stores.map((store) => [store, ringId] as const)))
  return ({ rings }) => {
    const ids = new Set(rings.flatMap(({ members }) => members.flatMap(({ key }) => home.get(key) ?? [])))
    return [...ids].flatMap((ringId) => byId.get(ringId) ?? [])
  }
}
