import { z } from 'zod'
import { caseParams, hypothesis, bilingual, nothing, paging, time } from './common.ts'
import { endpoint } from './endpoint.ts'

const claims = z.array(z.object({ claim: z.string(), sites: z.number() }))
const day = z.string()
const siteValue = z.object({ kind: z.string(), value: z.string() })

/** Vendor sites that lead to one operator, or a site that leads to no other (`grouped: false`). Money in fen; days are dates. */
export const operatorSummary = z.object({
  operatorId: z.string(),
  operatorNo: z.number(),
  /** Title and address of the site that sold most. */
  name: z.string(),
  mainSite: z.string(),
  grouped: z.boolean(),
  sites: z.number(),
  /** Kinds of the values that tie its sites. */
  kinds: z.array(z.string()),
  numbers: z.number(),
  from: day.nullable(),
  to: day.nullable(),
  days: z.number(),
  customers: z.number(),
  suppliers: z.array(z.string()),
  couriers: z.array(z.string()),
  /** Null where the case has no orders. */
  stores: z.number().nullable(),
  rings: z.number().nullable(),
  /** Over the sales that name a price, and a cost too for the profit; null when none does. */
  turnoverFen: z.number().nullable(),
  profitFen: z.number().nullable(),
  /** Sales without price or cost, and what they earn at the margins said in the report. */
  unpriced: z.number(),
  estimateLowFen: z.number(),
  estimateHighFen: z.number(),
  /** What the source claims about its sites, and who is known to control them: shown beside the grouping, never read by it. */
  claims,
  persons: z.array(z.object({ key: z.string(), name: z.string(), sites: z.number() })),
})
export type OperatorSummary = z.infer<typeof operatorSummary>

export const operatorDetail = z.object({
  sites: z.array(
    z.object({
      siteId: z.string(),
      title: z.string().nullable(),
      numbers: z.number(),
      claim: z.string().nullable(),
      /** The site that it was joined through and what the two share; null for the first. */
      through: z.string().nullable(),
      shared: z.array(siteValue),
    }),
  ),
  /** Values of two sites or more; `others` are sites of other operators that have the value. */
  ties: z.array(siteValue.extend({ sites: z.number(), others: z.number() })),
  days: z.array(z.object({ day, numbers: z.number() })),
  rings: z.array(z.object({ ringId: z.string(), numbers: z.number(), stores: z.number() })),
})
export type OperatorDetail = z.infer<typeof operatorDetail>

/** Sites that show the same payee, API tag, template or admin phone. */
export const familySummary = z.object({
  familyNo: z.number(),
  kind: z.string(),
  value: z.string(),
  sites: z.number(),
  /** Those that sold most first. */
  siteIds: z.array(z.string()),
  operators: z.number(),
  operatorIds: z.array(z.string()),
  numbers: z.number(),
  from: day.nullable(),
  to: day.nullable(),
  /** Whether the grouping into operators counts it; what belongs to everybody ties nothing. */
  tying: z.boolean(),
})
export type FamilySummary = z.infer<typeof familySummary>

export const supplierSummary = z.object({
  /** The mark that names it: an API tag, the beginning of upstream order numbers, or only the source's claim. */
  supplierId: z.string(),
  supplierNo: z.number(),
  bases: z.array(z.enum(['api_tag', 'upstream', 'claim'])),
  sites: z.number(),
  operators: z.number(),
  operatorIds: z.array(z.string()),
  siteIds: z.array(z.string()),
  numbers: z.number(),
  from: day.nullable(),
  to: day.nullable(),
  couriers: z.array(z.string()),
  /** The five outlets at which most of its numbers were picked up, as far as orders of the case tell. */
  outlets: z.array(z.object({ key: z.string(), numbers: z.number() })),
  claims,
})
export type SupplierSummary = z.infer<typeof supplierSummary>

const count = z.number().nullable()

export const outletSummary = z.object({
  outletKey: z.string(),
  rank: z.number(),
  courier: z.string(),
  name: z.string().nullable(),
  city: z.string().nullable(),
  /** Parcels that can be judged, those that look empty, those that a site sold. */
  n: z.number(),
  flagged: z.number(),
  sold: z.number(),
  share: z.number(),
  /** Wilson interval. */
  low: z.number(),
  high: z.number(),
  /** Outlets of the same city, or of the same courier where the city does not do; null: too few parcels. */
  peers: z.enum(['city', 'courier']).nullable(),
  peerN: count,
  peerShare: count,
  z: count,
  excess: z.boolean(),
  /** Before and from the courier's summons on; null without a summons. */
  beforeN: count,
  beforeFlagged: count,
  afterN: count,
  afterFlagged: count,
  from: day.nullable(),
  to: day.nullable(),
})
export type OutletSummary = z.infer<typeof outletSummary>

export const courierSummary = z.object({
  courier: z.string(),
  outlets: z.number(),
  excess: z.number(),
  n: z.number(),
  flagged: z.number(),
  sold: z.number(),
  summonedAt: time.nullable(),
  beforeN: count,
  beforeFlagged: count,
  afterN: count,
  afterFlagged: count,
  soldPerDayBefore: count,
  soldPerDayAfter: count,
})
export type CourierSummary = z.infer<typeof courierSummary>

/** Numbers that follow on each other and were sold or look empty, nearly all of them. */
export const rangeSummary = z.object({
  rangeId: z.string(),
  rangeNo: z.number(),
  courier: z.string(),
  first: z.string(),
  last: z.string(),
  /** Numbers from first to last; those sold or empty among them; parcels that look like real ones. */
  span: z.number(),
  numbers: z.number(),
  sold: z.number(),
  flagged: z.number(),
  honest: z.number(),
  density: z.number(),
  stores: z.number(),
  sites: z.array(z.string()),
  from: day.nullable(),
  to: day.nullable(),
  outlet: z.string().nullable(),
  outletShare: count,
  customerCode: z.string().nullable(),
  customerShare: count,
})
export type RangeSummary = z.infer<typeof rangeSummary>

/** Pairs of sites that both carry a claim: put together by grouping and claim, by the grouping alone, by the claim alone. */
export const groupingSummary = z.object({
  sites: z.number(),
  grouped: z.number(),
  operators: z.number(),
  claimed: z.number(),
  numbers: z.number(),
  bothPairs: z.number(),
  groupOnlyPairs: z.number(),
  claimOnlyPairs: z.number(),
  /** Values that belong to everybody and counted nothing. */
  common: z.array(siteValue.extend({ sites: z.number() })),
})
export type GroupingSummary = z.infer<typeof groupingSummary>

/** What changed at a day, per courier: `days` days before it against `days` days from it on, as far as the data reaches. */
export const dateEffect = z.object({
  courier: z.string(),
  summonedAt: time.nullable(),
  soldBefore: z.number(),
  soldAfter: z.number(),
  /** Parcels picked up, and those whose number a vendor site sold. */
  parcelsBefore: z.number(),
  parcelsAfter: z.number(),
  poolBefore: z.number(),
  poolAfter: z.number(),
  /** Numbers sold a day after over before, with its 95 % interval; null where either side has none. */
  ratio: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type DateEffect = z.infer<typeof dateEffect>

export const SUPPLY_LISTS = ['families', 'operators', 'suppliers', 'outlets', 'ranges'] as const
export type SupplyList = (typeof SUPPLY_LISTS)[number]

export const OPERATOR_SORTS = ['numbers', 'sites', 'customers', 'stores', 'rings', 'profitFen', 'days'] as const
export const FAMILY_SORTS = ['sites', 'operators', 'numbers'] as const
export const SUPPLIER_SORTS = ['numbers', 'sites', 'operators'] as const
export const OUTLET_SORTS = ['rank', 'z', 'share', 'n', 'flagged', 'sold'] as const
export const RANGE_SORTS = ['numbers', 'span', 'sold', 'density', 'stores'] as const

const listed = { total: z.number(), runId: z.string().nullable() }
const search = z.string().optional().describe('part of any cell')

export const getSupply = endpoint({
  id: 'getSupply',
  method: 'GET',
  path: '/api/cases/:caseId/supply',
  summary: 'Couriers, and the grouping of vendor sites beside the claims of the source',
  params: caseParams,
  query: nothing,
  body: nothing,
  reply: z.object({
    runId: z.string().nullable(),
    grouping: groupingSummary.nullable(),
    couriers: z.array(courierSummary),
    counts: z.object({ families: z.number(), operators: z.number(), suppliers: z.number(), outlets: z.number(), ranges: z.number() }),
  }),
  kind: 'json',
})
export const listFamilies = endpoint({
  id: 'listFamilies',
  method: 'GET',
  path: '/api/cases/:caseId/supply/families',
  summary: 'Clone families: vendor sites that show the same payee, API tag, template or admin phone',
  params: caseParams,
  query: paging.extend({ sort: z.enum(FAMILY_SORTS).default('sites'), search }),
  body: nothing,
  reply: z.object({ ...listed, families: z.array(familySummary) }),
  kind: 'json',
})
export const listOperators = endpoint({
  id: 'listOperators',
  method: 'GET',
  path: '/api/cases/:caseId/supply/operators',
  summary: 'Operators of vendor sites',
  params: caseParams,
  query: paging.extend({ sort: z.enum(OPERATOR_SORTS).default('numbers'), search }),
  body: nothing,
  reply: z.object({ ...listed, operators: z.array(operatorSummary) }),
  kind: 'json',
})
export const getOperator = endpoint({
  id: 'getOperator',
  method: 'GET',
  path: '/api/cases/:caseId/supply/operators/:operatorId',
  summary: 'One operator: its sites and why they belong together, its days, the rings it fed',
  params: caseParams.extend({ operatorId: z.string() }),
  query: nothing,
  body: nothing,
  reply: operatorSummary.extend({
    detail: operatorDetail.extend({
      rings: z.array(operatorDetail.shape.rings.element.extend({ ringNo: z.number(), name: bilingual, hypothesis })),
    }),
  }),
  kind: 'json',
})
export const listSuppliers = endpoint({
  id: 'listSuppliers',
  method: 'GET',
  path: '/api/cases/:caseId/supply/suppliers',
  summary: 'Upstream suppliers of vendor sites',
  params: caseParams,
  query: paging.extend({ sort: z.enum(SUPPLIER_SORTS).default('numbers'), search }),
  body: nothing,
  reply: z.object({ ...listed, suppliers: z.array(supplierSummary) }),
  kind: 'json',
})
export const listOutlets = endpoint({
  id: 'listOutlets',
  method: 'GET',
  path: '/api/cases/:caseId/supply/outlets',
  summary: 'Courier outlets by their excess of parcels that look empty',
  params: caseParams,
  query: paging.extend({ sort: z.enum(OUTLET_SORTS).default('rank'), search }),
  body: nothing,
  reply: z.object({ ...listed, outlets: z.array(outletSummary) }),
  kind: 'json',
})
export const listRanges = endpoint({
  id: 'listRanges',
  method: 'GET',
  path: '/api/cases/:caseId/supply/ranges',
  summary: 'Contiguous ranges of numbers that leaked to vendor sites',
  params: caseParams,
  query: paging.extend({ sort: z.enum(RANGE_SORTS).default('numbers'), search }),
  body: nothing,
  reply: z.object({ ...listed, ranges: z.array(rangeSummary) }),
  kind: 'json',
})
export const courierDates = endpoint({
  id: 'courierDates',
  method: 'GET',
  path: '/api/cases/:caseId/supply/dates',
  summary: 'Numbers sold and parcels picked up before and after a day, by courier',
  params: caseParams,
  query: z.object({ date: z.iso.date(), days: z.coerce.number().int().min(1).max(365).default(30) }),
  body: nothing,
  reply: z.object({
    date: day,
    days: z.number(),
    /** Days of either side that the sales of the case reach into. */
    daysBefore: z.number(),
    daysAfter: z.number(),
    couriers: z.array(dateEffect),
  }),
  kind: 'json',
})
export const listOperatorStores = endpoint({
  id: 'listOperatorStores',
  method: 'GET',
  path: '/api/cases/:caseId/supply/operators/:operatorId/stores',
  summary: 'The stores that shipped under numbers of an operator’s sites',
  params: caseParams.extend({ operatorId: z.string() }),
  query: z.object({ limit: z.coerce.number().int().min(1).max(1000).default(200) }),
  body: nothing,
  reply: z.object({
    total: z.number(),
    stores: z.array(
      z.object({
        key: z.string(),
        name: z.string().nullable(),
        numbers: z.number(),
        sites: z.number(),
        from: day.nullable(),
        to: day.nullable(),
        ringId: z.string().nullable(),
      }),
    ),
  }),
  kind: 'json',
})
