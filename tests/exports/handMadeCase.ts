import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Case } from '../../server/casework/case.ts'
import { openCase } from '../../server/casework/openCase.ts'

/** A small case whose rows are written by hand: two stores of one ring, a store of none, numbers, sites and another case. */
export async function handMadeCase(): Promise<Case> {
  const kase = await openCase(await mkdtemp(join(tmpdir(), 'kongbao-')), 'by-hand')
  for (const statement of EVIDENCE) await kase.evidence.run(statement)
  for (const [sql, values] of CASEWORK) await kase.casework.run(sql, values)
  return kase
}

export const HOSTILE = '=HYPERLINK("http://x.example","点")'
export const LONG_STORE = 'pdd:12345678901234567890'
export const CARD = '6222020000001234567'

const ROW = 'row_hash, shadowed, source_id, line'

const EVIDENCE = [
  `INSERT INTO source (source_id, sha256, file_name, bytes, table_name, profile, encoding, header_line, read_rows, loaded, duplicate, rejected, loaded_at, data_version) VALUES
    (1, '${'a'.repeat(64)}', 'sales.csv', 10, 'number_sales', 'case', 'utf-8', 1, 4, 4, 0, 0, '2026-02-01', 1),
    (2, '${'b'.repeat(64)}', 'orders.csv', 10, 'orders', 'case', 'utf-8', 1, 3, 3, 0, 0, '2026-02-01', 1),
    (3, '${'c'.repeat(64)}', 'waybills.csv', 10, 'waybills', 'case', 'utf-8', 1, 4, 4, 0, 0, '2026-02-01', 1),
    (4, '${'d'.repeat(64)}', 'other.csv', 10, 'case_numbers', 'case', 'utf-8', 1, 2, 2, 0, 0, '2026-02-01', 2)`,
  `INSERT INTO raw.number_sales (site_id, waybill_no, courier, sold_at, ${ROW}) VALUES
    ('kb1.example', 'YT0000000000001', 'YTO', '2026-01-01 08:00:00', 1, false, 1, 2), ('kb2.example', 'YT0000000000001', NULL, '2026-01-05', 2, false, 1, 3),
    ('kb1.example', 'YT0000000000002', 'YTO', '2026-01-02', 3, false, 1, 4)`,
  `INSERT INTO raw.orders (platform, order_id, store_id, courier, waybill_no, amount_fen, ${ROW}) VALUES
    ('pdd', '260101-1', '12345678901234567890', 'YTO', 'YT0000000000001', 10000, 1, false, 2, 2),
    ('pdd', '260101-2', '12345678901234567890', 'YTO', 'YT0000000000002', 20000, 2, false, 2, 3),
    ('pdd', '260101-2', '12345678901234567890', 'YTO', 'YT0000000000009', 20000, 3, true, 2, 9)`,
  `INSERT INTO raw.waybills (courier, waybill_no, picked_at, signed_at, ${ROW}) VALUES
    ('YTO', 'YT0000000000001', '2026-01-01 12:00:00', '2026-01-03 09:00:00', 1, false, 3, 2), ('YTO', 'YT0000000000002', '2026-01-02 12:00:00', NULL, 2, false, 3, 3),
    ('STO', '700000000001', NULL, NULL, 3, false, 3, 4), ('ZTO', '700000000001', NULL, NULL, 4, false, 3, 5)`,
  `INSERT INTO raw.case_numbers (other_case, waybill_no, courier, ${ROW}) VALUES
    ('连云港案', 'YT0000000000001', NULL, 1, false, 4, 2), ('丽水案', 'only-other-case', NULL, 2, false, 4, 3)`,
  `INSERT INTO number_courier VALUES ('YT0000000000001', 'YTO')`,
  `INSERT INTO raw.withdrawals (withdrawal_id, platform, store_id, account_id, amount_fen, "at", ${ROW}) VALUES
    ('w1', 'pdd', '12345678901234567890', '${CARD}', 9000, '2026-01-04', 1, false, 2, 20), ('w2', 'pdd', '002', '${CARD}', 8000, '2026-01-04', 2, false, 2, 21),
    ('w3', 'pdd', 'elsewhere', '${CARD}', 8000, '2026-01-04', 3, false, 2, 22)`,
  `INSERT INTO raw.identifiers (owner_type, owner_id, kind, value, ${ROW}) VALUES ('store', '${LONG_STORE}', 'phone', '13800001234', 1, false, 2, 30)`,
]

const summary = (ringId: string, ringNo: number, hypothesis: string): string =>
  JSON.stringify({
    ringId,
    ringNo,
    hypothesis,
    name: { zh: `团伙${ringNo}`, en: `Ring ${ringNo}` },
    ringScore: 61.5,
    stores: 2,
    inFen: 30000,
    withdrawnFen: 17000,
    insideFen: 13000,
    waybills: 2,
    emptyShare: 0.97,
    vendorSites: 1,
    qrCodes: 0,
    accounts: 1,
    couriers: ['YTO'],
    platforms: ['pdd'],
    from: null,
    to: null,
    refutedBy: [],
    related: [],
    days: [],
  })

const points = { code_merchant: 12, brushing: -3, no_ship: 0 }
const ringReasons = JSON.stringify(
  [
    {
      id: 'W8',
      family: 'waybill',
      name: { zh: '命中空包库', en: 'vendor-pool hit' },
      text: { zh: '97%', en: '97 %' },
      value: 0.97,
      threshold: 0.3,
      baseline: 0.002,
      n: 412,
    },
  ].map((reason) => ({ ...reason, points, computable: true })),
)
const scores = JSON.stringify([{ hypothesis: 'code_merchant', for: 70, against: 8.5, net: 61.5 }])
const figures = JSON.stringify({ orders: 2, inFen: 30000, withdrawnFen: 9000, emptyShare: 0.97 })
const none = JSON.stringify({ orders: null, inFen: null, withdrawnFen: null, emptyShare: null })
const runSummary = {
  runId: 'run-b',
  runNo: 2,
  createdAt: '2026-02-02T10:00:00+08:00',
  dataVersion: 2,
  settings: {},
  stores: 3,
  gatedStores: 2,
  links: 1,
  communities: 1,
  modularity: null,
  rings: { code_merchant: 1, brushing: 1, no_ship: 0, undecided: 0 },
  missing: [],
  seconds: 1,
}
const terms = JSON.stringify([
  { kind: 'phone', text: { zh: '共用电话 13800001234', en: 'phone 13800001234 shared by 2 stores' }, logOdds: 2.6, value: '13800001234', rows: 4 },
])
const measures = JSON.stringify({ W8: [412, 0.97, null], S3: [100, 0.9, null] })

const INSERT_RING = 'INSERT INTO ring VALUES ($1, $2, $3, $4, 61.5, $5, $6, $7)'
const INSERT_MEMBER = 'INSERT INTO ring_member VALUES ($1, $2, $3, $4, $5, $6, $7, $8)'
const INSERT_SCORE = 'INSERT INTO store_score VALUES ($1, $2, true, 3.5, $3, 61.5, -4.25, 0, $4, $5, NULL)'

const CASEWORK: readonly (readonly [string, (string | number | null)[]])[] = [
  [`INSERT INTO run VALUES ('run-a', 1, '2026-02-01', 1, 'h', '{}', $1, '{}')`, [JSON.stringify({ ...runSummary, runId: 'run-a', runNo: 1 })]],
  [`INSERT INTO run VALUES ('run-b', 2, '2026-02-02', 2, 'h', '{}', $1, '{"W8":0.002}')`, [JSON.stringify(runSummary)]],
  [INSERT_RING, ['run-a', 'old', 1, 'brushing', summary('old', 1, 'brushing'), scores, ringReasons]],
  [INSERT_MEMBER, ['run-a', 'old', 'member', 'Store', LONG_STORE, 1, 'old', none]],
  [INSERT_RING, ['run-b', 'r1', 1, 'code_merchant', summary('r1', 1, 'code_merchant'), scores, ringReasons]],
  [INSERT_RING, ['run-b', 'r2', 2, 'brushing', summary('r2', 2, 'brushing'), scores, ringReasons]],
  [INSERT_MEMBER, ['run-b', 'r1', 'member', 'Store', LONG_STORE, 6.9, HOSTILE, figures]],
  [INSERT_MEMBER, ['run-b', 'r1', 'member', 'Store', 'pdd:002', 5.1, '店, "二"\r\n行\u0007', figures]],
  [INSERT_MEMBER, ['run-b', 'r1', 'context', 'VendorSite', 'kb1.example', null, 'kb1.example', none]],
  [INSERT_MEMBER, ['run-b', 'r1', 'context', 'Account', CARD, null, '张三丰', none]],
  [INSERT_MEMBER, ['run-b', 'r1', 'context', 'Identifier', 'phone:13800001234', null, '13800001234', none]],
  [INSERT_MEMBER, ['run-b', 'r2', 'member', 'Store', 'pdd:003', 2, '三店', figures]],
  [INSERT_MEMBER, ['run-b', 'r2', 'context', 'VendorSite', 'kb1.example', null, 'kb1.example', none]],
  [INSERT_SCORE, ['run-b', LONG_STORE, 0.97, 'code_merchant', measures]],
  [INSERT_SCORE, ['run-b', 'pdd:002', 0.5, 'undecided', '{}']],
  [INSERT_SCORE, ['run-b', 'pdd:003', null, 'none', '{}']],
  [`INSERT INTO link VALUES ('run-b', $1, 'pdd:002', 9.5, $2)`, [LONG_STORE, terms]],
]
