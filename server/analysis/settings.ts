import { z } from 'zod'
import { AppError } from '../errors.ts'
import { contextSettings } from './context/contextSettings.ts'
import { moneySettings } from './money/moneySettings.ts'
import { supplySettings } from './supplySettings.ts'
import { INDICATOR_DEFAULTS } from './indicatorSettings.ts'
import { LINK_DEFAULTS } from './linkSettings.ts'

const points = z.object({ code_merchant: z.number(), brushing: z.number(), no_ship: z.number() })

/** An indicator counts nothing at `from`, everything at `threshold` and in proportion between; `from` lies on the harmless side. */
const indicatorSetting = z.object({
  from: z.number(),
  threshold: z.number(),
  minRows: z.number(),
  points,
  /** It also counts nothing unless the value reaches what this share of ordinary peers (stores most of whose parcels do not look empty) stay within. */
  quantile: z.number().gt(0).lt(1).optional(),
})
export type IndicatorSetting = z.infer<typeof indicatorSetting>

const number = (value: number): z.ZodDefault<z.ZodNumber> => z.number().default(value)

/**
 * Every threshold and weight of detection. Stored with each run; a run may override any of them.
 * Where a number has no published source it is an assumption to be checked against the case's own data.
 */
const schema = z.strictObject({
  version: z.literal(1).default(1),
  seed: number(1),
  /** `leiden` with the constant Potts model at `gamma`; `louvain` (modularity, ignores gamma) is the plain baseline. */
  clustering: z.enum(['leiden', 'louvain']).default('leiden'),
  /** Strict (high) to loose (low): the mean log-odds that a pair inside a ring must reach. */
  gamma: z.number().positive().default(0.3),
  /** Suspicion above which a store's links are looked at: recall first. */
  gate: number(-1),
  gateMinRows: number(10),
  /** A ring is called from this many gated stores … */
  callStores: z.number().int().min(2).default(3),
  /** … whose mean suspicion reaches this. */
  callSuspicion: number(0.5),
  /** Net points below which a store or ring supports no hypothesis, and the lead that the first must have over the second. */
  leadPoints: number(25),
  marginPoints: number(8),
  /** How firmly members belong: the links are clustered again at these γ and seeds; above `mostLinks` only around the rings. */
  stability: z
    .object({
      gammas: z.array(z.number().positive()).min(1).default([0.1, 0.2, 0.4, 0.8]),
      seeds: z.array(z.number().int()).min(1).default([1, 2, 3]),
      mostLinks: number(500_000),
    })
    .prefault({}),
  /** Stores that a platform or courier must have for a baseline of its own; with fewer the baseline is that of the case. */
  baselineStores: number(30),
  familyCaps: z.object({ waybill: number(40), store: number(30), ring: number(30), context: number(20) }).prefault({}),
  /** The rule for a single parcel that looks empty, and how evidence is put together in SQL. */
  sql: z
    .object({
      episodeDays: number(183),
      burstOthers: number(20),
      modalShare: number(0.9),
      thinScans: number(3),
      clockSkewMinutes: number(30),
      topSpeedKmh: number(120),
      flightKmh: number(900),
      cityRadiusKm: number(80),
      templateExcess: number(0.4),
      poolPoints: number(3),
      weightPoints: number(1),
      thinPoints: number(1),
      impossiblePoints: number(2),
      sameOutletPoints: number(1.5),
      burstPoints: number(1),
      templatePoints: number(0.5),
      goodsPoints: number(1),
      returnedPoints: number(2),
      emptyFrom: number(2),
      addressBuyers: number(5),
      unrelatedStores: number(5),
      outletTexts: number(30),
      openingDays: number(3),
      silentDays: number(10),
      sharedStores: number(3),
      hubStores: number(60),
      siteDayStores: number(200),
      siteDayPairs: number(20_000_000),
      commonPayers: number(3),
      commonBuyers: number(5),
      payerLift: number(10),
      payerChance: number(1e-4),
      minMatches: number(1.5),
      vendorTogether: number(0.6),
    })
    .prefault({}),
  /** s̄: how many stores a ring may be expected to hold. */
  expectedRing: number(20),
  /** Log-odds that common days must reach by themselves before the choice of sites counts: rare sites alone are no lockstep. */
  minLockstep: number(1),
  /** The most that common payers add to a pair; below γ, see `links/payer_overlap.ts`. */
  payerCap: number(0.1),
  /**
   * Two stores whose payers do not meet although payers of each meet elsewhere: at least `payers` each, `from` expected in common if one
   * hand served both, measured on `poolStores` stores or more that share payers with one of them; `cap` is the most that it takes away.
   */
  payerApart: z.object({ cap: number(4), from: number(2), payers: number(10), poolStores: number(2) }).prefault({}),
  /**
   * Two stores with common payers were found among the stores of their pool rather than among all buyers of numbers: `weight` is how much
   * of that counts, `minLockstep` what common days must reach there.
   */
  payerPool: z.object({ weight: number(0.5), minLockstep: number(0.3) }).prefault({}),
  /** What is taken from a pair whose stores decide for different hypotheses. */
  hypothesisApart: z.number().min(0).default(4),
  /** The most that common buyers add to a pair. */
  buyerCap: number(4),
  /** What is shown beside the score. */
  context: contextSettings,
  supply: supplySettings,
  money: moneySettings,
  indicators: z.record(z.string(), indicatorSetting).default({}),
  /** ρ per kind of shared value. */
  links: z.record(z.string(), z.number().positive()).default({}),
})

export type Settings = z.infer<typeof schema>

/** The defaults with a run's overrides laid over them. Throws BAD_REQUEST naming the setting that is wrong. */
export function resolveSettings(overrides: Record<string, unknown> = {}): Settings {
  const parsed = schema.safeParse(overrides)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new AppError('BAD_REQUEST', `The detection setting ${issue?.path.join('.') || '(whole)'} is wrong: ${issue?.message}.`)
  }
  const { indicators, links, ...rest } = parsed.data
  for (const id of Object.keys(indicators)) if (!(id in INDICATOR_DEFAULTS)) throw new AppError('BAD_REQUEST', `There is no indicator ${id} to set.`)
  for (const id of Object.keys(links)) if (!(id in LINK_DEFAULTS)) throw new AppError('BAD_REQUEST', `There is no link kind ${id} to set.`)
  return { ...rest, indicators: { ...INDICATOR_DEFAULTS, ...indicators }, links: { ...LINK_DEFAULTS, ...links } }
}
