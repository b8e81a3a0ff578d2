import { beforeAll, describe, expect, test } from 'vitest'
import { COURIER_ALIASES } from '../../server/domain/couriers.ts'
import { TABLES, type Column } from '../../server/domain/tables.ts'
import { cityNamed } from '../../server/domain/gazetteer.ts'
import { SyntheticCase } from './syntheticCase.ts'

const COURIERS = [...new Set(COURIER_ALIASES.values())]

/** SQL that holds for a cell which the case format accepts. */
function accepts({ name, type }: Column): string {
  const cell = `"${name}"`
  if (typeof type !== 'string') return `${cell} IN (${type.map((value) => `'${value}'`).join(', ')})`
  if (type === 'time') return `try_cast(${cell} AS TIMESTAMP) IS NOT NULL AND regexp_full_match(${cell}, '\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\d)?')`
  if (type === 'fen' || type === 'milli' || type === 'int') return `regexp_full_match(${cell}, '-?\\d+')`
  if (type === 'flag') return `${cell} IN ('0', '1')`
  if (type === 'courier') return `${cell} IN (${COURIERS.map((code) => `'${code}'`).join(', ')})`
  return type === 'id' ? `NOT regexp_matches(${cell}, '^\\d(\\.\\d+)?E\\+')` : 'true'
}

describe.each(['default', 'evasive'])('the small case, variant %s', (variant) => {
  let made: SyntheticCase
  beforeAll(async () => {
    made = await SyntheticCase.make('small', variant)
  })

  test.each(TABLES.map((table) => [table.name, table] as const))('every cell of %s is one that the case format accepts', async (_, table) => {
    const wrong = table.columns.map((column) => {
      const cell = `"${column.name}"`
      return `SELECT '${column.name}' AS "column", ${cell} AS cell FROM ${table.name} WHERE ${column.required ? `${cell} IS NULL OR` : ''} (${cell} IS NOT NULL AND NOT (${accepts(column)}))`
    })
    expect(await made.rows(`${wrong.join(' UNION ALL ')} LIMIT 5`)).toEqual([])
    expect(await made.count(`SELECT count(*) FROM ${table.name}`)).toBeGreaterThan(0)
  })

  test.each(TABLES.map((table) => [table.name, table] as const))('no two rows of %s have one key, and none is there twice', async (_, table) => {
    const key = (table.key ?? table.columns.map((column) => column.name)).map((name) => `"${name}"`).join(', ')
    expect(await made.rows(`SELECT ${key}, count(*) AS rows_found FROM ${table.name} GROUP BY ${key} HAVING count(*) > 1 LIMIT 3`)).toEqual([])
  })

  test('no number is used for two parcels, but those that the truth lists as recycled, more than a year apart', async () => {
    const twice = `SELECT courier, waybill_no FROM waybills GROUP BY ALL HAVING count(*) > 1`
    const listed = `SELECT courier, waybillNo FROM truth_recycled WHERE formerPickedAt IS NOT NULL`
    expect(await made.rows(`(${twice}) EXCEPT (${listed})`)).toEqual([])
    expect(await made.rows(`(${listed}) EXCEPT (${twice})`)).toEqual([])
    expect(
      await made.count(
        `SELECT min(date_diff('day', r.soldAt::TIMESTAMP, o.created_at::TIMESTAMP)) FROM truth_recycled r JOIN orders o ON o.courier = r.courier AND o.waybill_no = r.waybillNo`,
      ),
    ).toBeGreaterThan(365)
    expect(await made.count(`SELECT count(*) - count(DISTINCT courier || waybill_no) FROM number_sales`)).toBe(0)
  })

  test.each([
    ['orders name known stores', 'orders o', 'stores s', 'o.platform = s.platform AND o.store_id = s.store_id', 'true'],
    [
      'orders that were sent name a courier record',
      'orders o',
      'waybills s',
      'o.courier = s.courier AND o.waybill_no = s.waybill_no',
      'o.waybill_no IS NOT NULL',
    ],
    [
      'courier records belong to an order, or to a range that an outlet leaked',
      'waybills o',
      '(SELECT courier, waybill_no FROM orders UNION ALL SELECT w.courier, w.waybill_no FROM waybills w JOIN truth_ranges t ON w.courier = t.courier AND w.pickup_outlet = t.outlet AND w.waybill_no BETWEEN t."from" AND t."to") s',
      'o.courier = s.courier AND o.waybill_no = s.waybill_no',
      'true',
    ],
    ['payments pay known orders', 'payments o', 'orders s', 'o.platform = s.platform AND o.order_id = s.order_id', 'true'],
    ['codes that were paid are known', 'payments o', 'qr_codes s', 'o.qr_id = s.qr_id', 'o.qr_id IS NOT NULL'],
    ['codes collect for known stores', 'qr_codes o', 'stores s', 'o.platform = s.platform AND o.store_id = s.store_id', 'true'],
    ['codes lead to known gambling sites', 'qr_codes o', 'gambling_sites s', 'o.gambling_site = s.site_id', 'o.gambling_site IS NOT NULL'],
    ['withdrawals leave known stores', 'withdrawals o', 'stores s', 'o.platform = s.platform AND o.store_id = s.store_id', 'true'],
    ['withdrawals go to known accounts', 'withdrawals o', 'accounts s', 'o.account_id = s.account_id', 'o.account_id IS NOT NULL'],
    ['transfers leave known accounts', 'transfers o', 'accounts s', 'o.from_account = s.account_id', 'true'],
    ['numbers are sold by known sites', 'number_sales o', 'vendor_sites s', 'o.site_id = s.site_id', 'true'],
    [
      'numbers are sold to known customers',
      'number_sales o',
      'site_accounts s',
      'o.site_id = s.site_id AND o.site_account = s.site_account',
      'o.site_account IS NOT NULL',
    ],
    ['outlets of parcels are known', 'waybills o', 'outlets s', 'o.courier = s.courier AND o.sign_outlet = s.outlet', 'true'],
    ['scans are of known parcels', 'scans o', 'waybills s', 'o.courier = s.courier AND o.waybill_no = s.waybill_no', 'true'],
    ['whoever controls something is a known person', 'controls o', 'persons s', 'o.person_id = s.person_id', 'true'],
    ['whoever was arrested is a known person', 'measures o', 'persons s', 'o.target_id = s.person_id', "o.kind = 'arrest'"],
    ['frozen accounts are known', 'measures o', 'accounts s', 'o.target_id = s.account_id', "o.kind = 'freeze'"],
    ['identifiers of stores belong to known stores', 'identifiers o', 'stores s', "o.owner_id = s.platform || ':' || s.store_id", "o.owner_type = 'store'"],
    [
      'identifiers of customers belong to known customers',
      'identifiers o',
      'site_accounts s',
      "o.owner_id = s.site_id || ':' || s.site_account",
      "o.owner_type = 'site_account'",
    ],
    ['stores of the truth are in the case', 'truth_members o', 'stores s', "o.key = s.platform || ':' || s.store_id", "o.label = 'Store'"],
    ['accounts of the truth are in the case', 'truth_members o', 'accounts s', 'o.key = s.account_id', "o.label = 'Account'"],
    ['the truth knows every order', 'orders o', 'truth_orders s', "o.platform || ':' || o.order_id = s.orderKey", 'true'],
    ['the truth knows every parcel', 'waybills o', 'truth_waybills s', "o.courier || ':' || o.waybill_no = s.key", 'true'],
  ])('%s', async (_, from, to, on, where) => {
    expect(await made.count(`SELECT count(*) FROM ${from} WHERE ${where}`)).toBeGreaterThan(0)
    expect(await made.count(`SELECT count(*) FROM ${from} WHERE ${where} AND NOT EXISTS (FROM ${to} WHERE ${on})`)).toBe(0)
  })

  test('what is deliberately absent is absent: numbers sold to others, and numbers that only another case knows', async () => {
    const noOrder = 'NOT EXISTS (FROM orders o WHERE o.waybill_no = n.waybill_no)'
    expect(await made.count(`SELECT count(*) FROM number_sales n WHERE ${noOrder}`)).toBeGreaterThan(0)
    expect(
      await made.count(
        `SELECT count(*) FROM case_numbers n WHERE n.waybill_no IS NOT NULL AND NOT EXISTS (FROM number_sales s WHERE s.waybill_no = n.waybill_no)`,
      ),
    ).toBeGreaterThan(0)
    expect(await made.count(`SELECT count(*) FROM case_numbers n JOIN number_sales s USING (waybill_no)`)).toBeGreaterThan(0)
  })

  test('parcels are empty exactly where a site sold the number, recycled ones apart', async () => {
    expect(
      await made.count(
        `SELECT count(*) FROM truth_waybills t LEFT JOIN (FROM number_sales ANTI JOIN truth_recycled r ON r.courier = number_sales.courier AND r.waybillNo = waybill_no) n ON t.key = n.courier || ':' || n.waybill_no WHERE (t.empty = '1') <> (n.site_id IS NOT NULL) OR t.siteKey IS DISTINCT FROM n.site_id`,
      ),
    ).toBe(0)
  })

  test('every city is in the gazetteer', async () => {
    const cities = await made.rows(
      `SELECT DISTINCT from_city AS city FROM waybills UNION SELECT DISTINCT to_city FROM waybills UNION SELECT DISTINCT ship_from_city FROM stores`,
    )
    for (const { city } of cities) expect(cityNamed(city ?? '')?.name).toBe(city)
  })
})
