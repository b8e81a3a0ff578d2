import { z } from 'zod'
import { decision } from '../analysis/decision.ts'
import { groupBy } from '../analysis/groupBy.ts'
import type { CalledRing, GatedStore } from '../analysis/rings.ts'
import { ringName } from '../analysis/ringName.ts'
import type { Settings } from '../analysis/settings.ts'
import type { Stability } from '../analysis/stability.ts'
import { label, type Label } from '../contract/common.ts'
import type { Reason } from '../contract/explain.ts'
import type { Ring, RingMember } from '../contract/rings.ts'
import type { Database } from '../evidence/database.ts'
import { insertRows } from '../evidence/insertRows.ts'
import { contextReasons } from '../evidence/context/contextReasons.ts'
import { sqlFile } from '../evidence/features/sqlFile.ts'
import type { StorePair } from '../evidence/links/pairs.ts'
import { refutations } from '../analysis/refutations.ts'
import type { Task } from '../task.ts'
import { memberScores, relatedRings } from './detectRelations.ts'

/** A ring as it is kept: everything the API shows about it. */
export interface DescribedRing {
  ring: Omit<Ring, 'runId' | 'runNo' | 'latest' | 'measured' | 'shownAs'>
  members: RingMember[]
}

const figures = z.object({
  ring_id: z.string(),
  stores: z.number(),
  platforms: z.array(z.string()),
  trade: z.string(),
  one_trade: z.boolean(),
  in_fen: z.coerce.number(),
  refunded_fen: z.coerce.number(),
  withdrawn_fen: z.coerce.number(),
  accounts: z.number(),
  waybills: z.number(),
  empty_share: z.number().nullable(),
  vendor_sites: z.number(),
  couriers: z.array(z.string()),
  qr_codes: z.number(),
  first_order: z.string().nullable(),
  last_order: z.string().nullable(),
})
const day = z.object({ ring_id: z.string(), day: z.string(), bought: z.number(), shipped: z.number(), in_fen: z.number(), withdrawn_fen: z.number() })
const storeRow = z.object({
  ring_id: z.string(),
  key: z.string(),
  name: z.string(),
  orders: z.number(),
  in_fen: z.coerce.number().nullable(),
  withdrawn_fen: z.coerce.number().nullable(),
  empty_share: z.number().nullable(),
})
const contextRow = z.object({
  ring_id: z.string(),
  label,
  key: z.string(),
  inside: z.number(),
  outside: z.number(),
  name: z.string(),
  received_fen: z.coerce.number().nullable(),
})

/** What a run has found out about its rings before they are described. */
export interface FoundRings {
  readonly rings: readonly CalledRing[]
  readonly gated: readonly GatedStore[]
  readonly pairs: readonly StorePair[]
  /** In the order of the rings. */
  readonly stability: readonly Stability[]
  readonly settings: Settings
  /** False leaves out what stands beside the score, which is counted over the whole case. */
  readonly beside?: boolean
}

/** Figures, days, members and context of the called rings, numbered by score. Facts and measures must be there. */
export async function describeRings(
  database: Database,
  { rings, gated, pairs, stability, settings, beside: withContext = true }: FoundRings,
  task: Task,
): Promise<DescribedRing[]> {
  task.report({ step: 'detect.rings', total: rings.length, unit: 'rings' })
  await database.run('CREATE OR REPLACE TEMP TABLE ring_store (ring_id VARCHAR, sid INTEGER)')
  const stores = rings.flatMap(({ ringId, members }) => members.map((place) => ({ ring_id: ringId, sid: gated[place]?.sid })))
  await insertRows(database, 'ring_store', { ring_id: 'VARCHAR', sid: 'INTEGER' }, stores)
  const codes = await sqlFile('../rings/ring_code')
  await database.run(codes.sql, codes.values, task)

  const rows = async <T>(file: string, schema: z.ZodType<T>): Promise<T[]> => database.all((await sqlFile(`../rings/${file}`)).sql, schema, [], task)
  const figuresOf = groupBy(await rows('figures', figures), ofRing)
  const daysOf = groupBy(await rows('days', day), ofRing)
  const storesOf = groupBy(await rows('store_figures', storeRow), ofRing)
  const contextOf = groupBy(await rows('context', contextRow), ofRing)
  const ids = rings.map(({ ringId }) => ringId)
  const beside = withContext ? await contextReasons(database, ids, settings, task) : new Map<string, Reason[]>()
  const scores = memberScores(rings, gated, pairs)
  const related = relatedRings(rings, gated, pairs)

  return rings.map((called, index) => {
    const { ringId, hypothesis } = called
    const figure = figuresOf.get(ringId)?.[0]
    if (!figure) throw new Error(`Ring ${ringId} has no figures.`)
    const firm = new Map(called.members.map((place, member) => [gated[place]?.key ?? '', stability[index]?.members[member] ?? null]))
    const members = (storesOf.get(ringId) ?? []).map((store): RingMember => ({
      role: 'member',
      label: 'Store',
      key: store.key,
      name: store.name,
      memberScore: scores.get(store.key) ?? 0,
      inFen: store.in_fen,
      withdrawnFen: store.withdrawn_fen,
      emptyShare: store.empty_share,
      orders: store.orders,
      stability: firm.get(store.key) ?? null,
    }))
    return {
      ring: {
        ringId,
        ringNo: index + 1,
        name: ringName({ name: figure.trade, all: figure.one_trade }, figure.stores),
        hypothesis,
        ringScore: called.score,
        stores: figure.stores,
        inFen: figure.in_fen,
        withdrawnFen: figure.withdrawn_fen,
        insideFen: Math.max(0, figure.in_fen - figure.refunded_fen - figure.withdrawn_fen),
        waybills: figure.waybills,
        emptyShare: figure.empty_share,
        vendorSites: figure.vendor_sites,
        qrCodes: figure.qr_codes,
        accounts: figure.accounts,
        couriers: figure.couriers,
        platforms: figure.platforms,
        from: figure.first_order,
        to: figure.last_order,
        stability: stability[index]?.ring ?? null,
        byVerdict: null,
        decision: decision(called.scores, hypothesis, settings),
        scores: called.scores,
        reasons: [...called.reasons, ...(beside.get(ringId) ?? [])],
        refutedBy: refutations(hypothesis),
        related: related(index),
        days: (daysOf.get(ringId) ?? []).map((one) => ({
          day: one.day,
          bought: one.bought,
          shipped: one.shipped,
          inFen: one.in_fen,
          withdrawnFen: one.withdrawn_fen,
        })),
      },
      members: [
        ...members.toSorted((a, b) => (b.memberScore ?? 0) - (a.memberScore ?? 0) || (a.key < b.key ? -1 : 1)),
        ...(contextOf.get(ringId) ?? []).map(asMember),
      ],
    }
  })
}

/** Accounts, codes and customer accounts of vendor sites are the ring's own when no other store uses them; what it shares with others, and what it merely buys from, is context. */
const OWN: ReadonlySet<Label> = new Set<Label>(['Account', 'QrCode', 'SiteAccount'])

function asMember({ label: kind, key, name, inside, outside, received_fen }: z.infer<typeof contextRow>): RingMember {
  return {
    role: OWN.has(kind) && outside === 0 ? 'member' : 'context',
    label: kind,
    key,
    name,
    memberScore: inside / (inside + outside),
    inFen: received_fen,
    withdrawnFen: null,
    emptyShare: null,
    orders: null,
    stability: null,
  }
}

function ofRing(row: { ring_id: string }): string {
  return row.ring_id
}
