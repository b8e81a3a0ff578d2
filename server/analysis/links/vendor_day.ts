import type { LinkTerm } from '../../contract/explain.ts'
import { plain } from '../indicator.ts'
import type { LinkKind } from './linkKind.ts'
import { round } from '../scores.ts'
import type { Settings } from '../settings.ts'

export const vendorDay: LinkKind = {
  id: 'vendor_day',
  name: { zh: '同站同日买号', en: 'numbers bought on the same days' },
  why: {
    zh: '一伙人一轮买号供各店使用：同一网站、同一日、反复发生且多于两店买号量所能解释者，再计网站的罕见程度，减去仅一方使用的网站与买号店铺的多少',
    en: 'One hand buys for all its stores in one round: the same site on the same day, again and again, beyond what both stores’ volumes explain, with the rarity of the site, less the sites that only one uses and for the number of stores that buy at all',
  },
  confuser: {
    zh: '同一网站的刷单工作室；每天买号的店铺（按买号量折算）',
    en: 'Brushing studios at the same site; stores that buy every day (allowed for by volume)',
  },
  guard: { zh: '过多店铺同站同日买号者不成对', en: 'Days on which very many stores bought at a site make no pairs' },
}

/** Two stores that bought numbers at the same sites on the same days. */
export interface VendorDays {
  /** Day matches: same day 1, neighbouring day ½. */
  matches: number
  /** λ: matches that both stores' volumes predict. */
  expected: number
  /** Σ ln max(q / p, 1) over shared sites: rare sites say more. */
  rarity: number
  sharedSites: number
  /** Sites that only one of the two uses. */
  mismatches: number
  /** The site with most matches. */
  site: string
  rows: number
}

/** Among how many stores two that meet may have been found. */
export interface Rivals {
  /** Gated stores that buy numbers at all. */
  buyers: number
  /** Stores that share payers with them, when the two share payers beyond chance; null when they do not. */
  pool: number | null
}

type Weights = Pick<Settings, 'expectedRing' | 'sql' | 'minLockstep' | 'payerPool'>

/**
 * Lockstep + rarity of the shared sites − ½ · mismatches · ln(1 / (1 − q)) − ln(N / s̄). Less than 0 counts as nothing: two stores that
 * met by chance are no further apart than two that never met. N are the buyers of numbers. For two stores with one pool of payers it is
 * buyers^(1 − w) · pool^w: they were found among few, but a pool may be a gambling site's and not one ring's.
 */
export function vendorLogOdds(days: VendorDays, { buyers, pool }: Rivals, settings: Weights): { lockstep: number; sites: number; prior: number } | null {
  const { matches, expected, rarity, mismatches } = days
  const lockstep = matches > expected ? matches * Math.log(matches / expected) - (matches - expected) : 0
  const sites = rarity - 0.5 * mismatches * Math.log(1 / (1 - settings.sql.vendorTogether))
  const among = pool === null ? buyers : buyers ** (1 - settings.payerPool.weight) * Math.min(pool, buyers) ** settings.payerPool.weight
  const prior = -Math.max(0, Math.log(among / settings.expectedRing))
  const least = pool === null ? settings.minLockstep : settings.payerPool.minLockstep
  return lockstep >= least && lockstep + sites + prior > 0 ? { lockstep, sites, prior } : null
}

export function vendorTerms(days: VendorDays, rivals: Rivals, settings: Weights): LinkTerm[] {
  const odds = vendorLogOdds(days, rivals, settings)
  if (!odds) return []
  const { buyers, pool } = rivals
  const { matches, expected, sharedSites, mismatches, site, rows } = days
  const term = (kind: string, logOdds: number, zh: string, en: string): LinkTerm => ({
    kind,
    text: { zh, en },
    logOdds: round(logOdds),
    value: site,
    rows,
  })
  return [
    term(
      'vendor_day',
      odds.lockstep,
      `空包网站 ${site} 等同日买号 ${plain(matches)} 次，预期 ${plain(expected)} 次`,
      `vendor site ${site}: numbers bought on ${plain(matches)} common days, ${plain(expected)} expected`,
    ),
    term(
      'vendor_sites',
      odds.sites,
      `共用空包网站 ${sharedSites} 个，仅一方使用 ${mismatches} 个`,
      `${sharedSites} vendor ${sharedSites === 1 ? 'site' : 'sites'} in common, ${mismatches} used by one only`,
    ),
    term(
      'vendor_prior',
      odds.prior,
      `${buyers} 家疑似店铺都在买号${pool === null ? '' : `，其中 ${pool} 家与两店付款人相通`}`,
      `${buyers} gated stores buy numbers at all${pool === null ? '' : `, ${pool} of them share payers with these two`}`,
    ),
  ]
}
