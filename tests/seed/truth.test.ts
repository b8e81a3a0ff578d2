import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { CONFUSER_CLASSES } from '../../seed/write/confuserClasses.ts'
import { SyntheticCase } from './syntheticCase.ts'

let made: SyntheticCase
beforeAll(async () => {
  made = await SyntheticCase.make('sample')
})

test('every confuser C1 to C12 is planted and named, with one number a class', async () => {
  const rows = await made.rows(`SELECT DISTINCT id, class FROM truth_confusers`)
  const known = new Map<string, string | undefined>(Object.entries(CONFUSER_CLASSES))
  expect(new Set(rows.map((row) => row['id'] ?? ''))).toEqual(new Set(['', ...Array.from({ length: 12 }, (_, i) => `C${i + 1}`)]))
  for (const row of rows) expect(known.get(row['class'] ?? '')).toBe(row['id'] ?? undefined)
})

test('every store of the case has one pattern in the truth, and confusers, rings and patterns agree', async () => {
  expect(await made.rows(`(SELECT platform || ':' || store_id FROM stores) EXCEPT (SELECT key FROM truth_stores)`)).toEqual([])
  expect(await made.count(`SELECT count(*) - count(DISTINCT key) FROM truth_stores`)).toBe(0)
  expect(
    await made.rows(
      `SELECT c.class, s.pattern FROM truth_confusers c JOIN truth_stores s USING (key) WHERE c.label = 'Store' AND c.class <> s.pattern AND s.pattern <> 'victim_store'`,
    ),
  ).toEqual([])
  expect(
    await made.count(`SELECT count(*) FROM truth_stores s WHERE s.pattern = 'code_merchant_ring' AND NOT EXISTS (FROM truth_members m WHERE m.key = s.key)`),
  ).toBe(0)
})

test('buyers near a campus share one address, and families and companies pay for others', async () => {
  const buyers = `SELECT recipient_address AS address, count(DISTINCT buyer_id) AS n FROM orders GROUP BY ALL`
  const [address] = await made.rows(
    `SELECT min(n) AS n FROM (${buyers}) JOIN truth_confusers c ON c.key = address WHERE c.label = 'Address' AND c."group" IS NOT NULL`,
  )
  expect(Number(address?.['n'])).toBeGreaterThan(10)
  const differs = `SELECT s.pattern, avg((p.payer_account <> o.buyer_account)::INT) AS share FROM payments p JOIN orders o USING (platform, order_id) JOIN truth_stores s ON s.key = o.platform || ':' || o.store_id WHERE o.buyer_account IS NOT NULL GROUP BY ALL`
  const shares = Object.fromEntries((await made.rows(differs)).map((row) => [row['pattern'], Number(row['share'])]))
  expect(shares['family_payer']).toBeGreaterThan(0.25)
  expect(shares['honest']).toBeLessThan(0.05)
})

test('a leaked range is whole, sold by the site and loaded at the outlet that the truth names', async () => {
  const ranges = z
    .array(z.object({ courier: z.string(), outlet: z.string(), from: z.string(), to: z.string(), numbers: z.coerce.number(), site: z.string() }))
    .parse(await made.rows(`FROM truth_ranges`))
  expect(ranges.length).toBeGreaterThan(0)
  for (const { courier, outlet, from, to, numbers, site } of ranges) {
    const inRange = `courier = '${courier}' AND waybill_no BETWEEN '${from}' AND '${to}'`
    expect(BigInt(to.replaceAll(/\D/g, '')) - BigInt(from.replaceAll(/\D/g, ''))).toBe(BigInt(numbers - 1))
    expect(await made.count(`SELECT count(DISTINCT waybill_no) FROM waybills WHERE ${inRange} AND pickup_outlet = '${outlet}'`)).toBe(numbers)
    expect(await made.count(`SELECT count(DISTINCT waybill_no) FROM number_sales WHERE ${inRange} AND site_id = '${site}'`)).toBe(numbers)
  }
})

test('a transfer that both banks recorded is the same money, another serial number, and at most two minutes apart', async () => {
  const twins = `FROM truth_transfers x JOIN transfers a ON a.transfer_id = x.transferId JOIN transfers b ON b.transfer_id = x.twinId`
  expect(await made.count(`SELECT count(*) ${twins}`)).toBe(await made.count('SELECT count(*) FROM truth_transfers'))
  expect(await made.count('SELECT count(*) FROM truth_transfers')).toBeGreaterThan(100)
  const differ = `a.from_account <> b.from_account OR a.to_account <> b.to_account OR a.amount_fen <> b.amount_fen OR date_diff('second', a."at"::TIMESTAMP, b."at"::TIMESTAMP) NOT BETWEEN 0 AND 120`
  expect(await made.count(`SELECT count(*) ${twins} WHERE ${differ}`)).toBe(0)
})

test('the orders between two advances of a fourth-party ring use the first one up', async () => {
  const advances = `SELECT a.*, lead(a."at") OVER (PARTITION BY a.account ORDER BY a."at") AS until FROM truth_advances a`
  const stores = `SELECT DISTINCT platform, store_id, account_id FROM withdrawals`
  const consumed = `SELECT a.transferId, a.amountFen::BIGINT AS advance, sum(o.amount_fen::BIGINT) AS taken FROM (${advances}) a JOIN (${stores}) s ON s.account_id = a.account JOIN orders o ON o.platform = s.platform AND o.store_id = s.store_id AND o.paid_at >= a."at" AND o.paid_at < a.until WHERE a.usedUp = '1' AND a.until IS NOT NULL GROUP BY ALL`
  expect(await made.count(`SELECT count(*) FROM (${consumed})`)).toBeGreaterThan(2)
  const [ratio] = await made.rows(`SELECT min(taken / advance) AS low, max(taken / advance) AS high FROM (${consumed})`)
  expect(Number(ratio?.['low'])).toBeGreaterThan(0.9)
  expect(Number(ratio?.['high'])).toBeLessThan(1.1)
  expect(await made.count(`SELECT count(*) FROM truth_advances a ANTI JOIN transfers t ON t.transfer_id = a.transferId AND t.from_account = a.account`)).toBe(0)
})

test('the truth names every site with its operator and supplier, and what the other cases know of which ring', async () => {
  expect(await made.rows(`(SELECT site_id FROM vendor_sites) EXCEPT (SELECT site FROM truth_operators)`)).toEqual([])
  expect(await made.count(`SELECT count(*) FROM vendor_sites v JOIN truth_operators t ON t.site = v.site_id WHERE v.operator_id <> t.operator`)).toBe(0)
  expect(await made.rows(`(SELECT supplier FROM truth_operators) EXCEPT (SELECT supplier FROM truth_suppliers)`)).toEqual([])
  const [known] = await made.rows(
    `SELECT count(*) FILTER (ringId IS NOT NULL) AS rings, count(*) FILTER (ringId IS NULL) AS chance FROM truth_other_cases WHERE kind = 'waybill'`,
  )
  expect(Number(known?.['rings'])).toBeGreaterThan(30)
  expect(Number(known?.['chance'])).toBeGreaterThan(0)
})
