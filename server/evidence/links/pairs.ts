import { z } from 'zod'
import type { PairExplanation, LinkTerm } from '../../contract/explain.ts'
import { overlapTerms, OVERLAPS } from '../../analysis/links/overlap.ts'
import { SHARED_KINDS } from '../../analysis/links/registry.ts'
import { sharedTerm } from '../../analysis/links/sharedValue.ts'
import { vendorTerms } from '../../analysis/links/vendor_day.ts'
import { round } from '../../analysis/scores.ts'
import type { Settings } from '../../analysis/settings.ts'
import type { Task } from '../../task.ts'
import type { Database } from '../database.ts'
import { sqlFile } from '../features/sqlFile.ts'
import { insertRows } from '../insertRows.ts'
import { PayerPartners } from './payerPartners.ts'
import { payersApart } from './payersApart.ts'

/** A pair of gated stores by their numbers (a < b) with the terms that add up to its weight. */
export type StorePair = Omit<PairExplanation, 'a' | 'b'> & { a: number; b: number }

const shared = z.object({ a: z.number(), b: z.number(), kind: z.string(), value: z.string(), stores: z.number(), evidence_rows: z.number() })
const overlap = z.object({ a: z.number(), b: z.number(), common: z.number(), expected: z.number() })
const vendor = z.object({
  a: z.number(),
  b: z.number(),
  matches: z.number(),
  evidence_rows: z.number(),
  site: z.string(),
  expected: z.number(),
  rarity: z.number(),
  mismatches: z.number(),
  shared_sites: z.number(),
})

/** Every pair of gated stores whose log-odds sum to more than 0, in order. Facts must be prepared. */
export async function gatedPairs(database: Database, gated: readonly number[], settings: Settings, task: Task): Promise<StorePair[]> {
  await database.run('CREATE OR REPLACE TEMP TABLE gated (sid INTEGER)')
  await insertRows(
    database,
    'gated',
    { sid: 'INTEGER' },
    gated.map((sid) => ({ sid })),
  )
  await database.run('CREATE OR REPLACE TEMP TABLE link_kind (kind VARCHAR)')
  await insertRows(
    database,
    'link_kind',
    { kind: 'VARCHAR' },
    SHARED_KINDS.map(({ id }) => ({ kind: id })),
  )

  const pairs = new Map<string, StorePair>()
  const add = (a: number, b: number, terms: readonly LinkTerm[]): void => {
    if (terms.length === 0) return
    const key = `${a} ${b}`
    const pair = pairs.get(key) ?? { a, b, weight: 0, terms: [] }
    pair.terms.push(...terms)
    pairs.set(key, pair)
  }
  const step = (done: number, detail: string): void => task.report({ step: 'detect.links', done, total: OVERLAPS.length + 3, unit: 'kinds', detail })

  const pools = new PayerPartners()
  step(0, 'shared values')
  const sharedPair = await sqlFile('../links/shared_pair', settings.sql)
  for await (const rows of database.batches(sharedPair.sql, shared, sharedPair.values, task)) {
    for (const { a, b, kind, value, stores, evidence_rows } of rows) add(a, b, [sharedTerm({ kind, value, stores, rows: evidence_rows }, settings)])
  }
  for (const [index, kind] of OVERLAPS.entries()) {
    step(index + 1, kind.id)
    const sql = `SELECT p.a, p.b, p.common, p.expected FROM overlap_pair p JOIN gated g ON g.sid = p.a JOIN gated h ON h.sid = p.b
      WHERE p.kind = '${kind.id}' ORDER BY p.a, p.b`
    for await (const rows of database.batches(sql, overlap, [], task)) {
      for (const { a, b, common, expected } of rows) {
        add(a, b, overlapTerms(kind, { common, expected }, settings))
        if (kind.id === 'payer_overlap') pools.add(a, b)
      }
    }
  }
  step(OVERLAPS.length + 1, 'vendor days')
  const purchase = await sqlFile('../links/purchase', settings.sql)
  await database.run(purchase.sql, purchase.values, task)
  const buyers = await database.count('SELECT count(DISTINCT sid) FROM purchase', [], task)
  const vendorDay = await sqlFile('../links/vendor_day', { ...settings.sql, minLockstep: settings.minLockstep, expectedRing: settings.expectedRing })
  for await (const rows of database.batches(vendorDay.sql, vendor, vendorDay.values, task)) {
    for (const { a, b, evidence_rows, shared_sites, ...days } of rows)
      add(a, b, vendorTerms({ ...days, sharedSites: shared_sites, rows: evidence_rows }, { buyers, pool: pools.of(a, b) }, settings))
  }
  step(OVERLAPS.length + 2, 'payers apart')
  for await (const { a, b, terms } of payersApart(database, [...pairs.values()], settings, task)) add(a, b, terms)
  const found: StorePair[] = []
  for (const pair of pairs.values()) {
    pair.weight = round(pair.terms.reduce((sum, term) => sum + term.logOdds, 0))
    if (pair.weight > 0) found.push(pair)
  }
  return found.toSorted((x, y) => x.a - y.a || x.b - y.b)
}
