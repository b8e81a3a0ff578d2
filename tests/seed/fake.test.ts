import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { Random } from '../../seed/random.ts'
import { bankCard, idCheck, idNumber, luhnSum, phone } from '../../seed/world/fake.ts'
import { SyntheticCase } from './syntheticCase.ts'

const FAKE_PHONE = /^1990000\d{4}(-\d{4})?$/

test('the check character is the one of the published example, and the Luhn sum of a known test card is a multiple of ten', () => {
  expect(idCheck('11010519491231002')).toBe('X')
  expect(luhnSum('4111111111111111') % 10).toBe(0)
  expect(luhnSum('4111111111111112') % 10).not.toBe(0)
})

test('no generated ID number has the right check character, no generated card passes Luhn', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = new Random(seed, 'fake')
      const id = idNumber(random, '320200')
      expect(id).toMatch(/^\d{17}[\dX]$/)
      expect(idCheck(id.slice(0, 17))).not.toBe(id.at(-1))
      const card = bankCard(random)
      expect(card).toMatch(/^62\d{17}$/)
      expect(luhnSum(card) % 10).not.toBe(0)
    }),
  )
})

test('phones of different owners differ', () => {
  const phones = Array.from({ length: 30_000 }, (_, i) => phone(i))
  expect(new Set(phones).size).toBe(phones.length)
  for (const value of phones) expect(value).toMatch(FAKE_PHONE)
})

let made: SyntheticCase
beforeAll(async () => {
  made = await SyntheticCase.make('small')
})

async function values(sql: string): Promise<string[]> {
  const rows = await made.rows(sql)
  expect(rows.length).toBeGreaterThan(0)
  return rows.map((row) => row['value'] ?? '')
}

test('no phone of the case could be real', async () => {
  const sql = `SELECT DISTINCT value FROM identifiers WHERE kind = 'phone' UNION SELECT recipient_phone FROM orders UNION SELECT sender_phone FROM waybills UNION SELECT recipient_phone FROM waybills`
  for (const value of await values(sql)) expect(value).toMatch(FAKE_PHONE)
})

test('no ID number of the case could be real', async () => {
  const sql = `SELECT id_number AS value FROM persons UNION SELECT holder_id_number FROM accounts WHERE holder_id_number IS NOT NULL UNION SELECT value FROM identifiers WHERE kind = 'id_number'`
  for (const value of await values(sql)) expect(idCheck(value.slice(0, 17))).not.toBe(value.at(-1))
})

test('no card of the case could be real, and other accounts are addresses under .example', async () => {
  const sql = `SELECT account_id AS value FROM accounts UNION SELECT to_account FROM transfers WHERE to_account <> 'unknown' UNION SELECT account_id FROM withdrawals UNION SELECT payer_account FROM payments`
  const accounts = await values(sql)
  expect(accounts.filter((value) => !value.endsWith('@pay.example') && !(/^62\d{17}$/.test(value) && luhnSum(value) % 10 !== 0))).toEqual([])
})

test('every domain is reserved, every address on the net belongs to nobody', async () => {
  for (const value of await values(
    `SELECT site_id AS value FROM vendor_sites UNION SELECT site_id FROM gambling_sites UNION SELECT value FROM identifiers WHERE kind IN ('auth_host', 'payee')`,
  ))
    expect(value).toMatch(/\.(example|invalid)$/)
  for (const value of await values(`SELECT DISTINCT value FROM identifiers WHERE kind IN ('ip', 'host_ip')`))
    expect(value).toMatch(/^(198\.(18|19)|203\.0\.113)\./)
  for (const value of await values(`SELECT DISTINCT value FROM identifiers WHERE kind = 'qq'`)) expect(value).toMatch(/^0\d{9}$/)
  for (const value of await values(`SELECT DISTINCT value FROM identifiers WHERE kind = 'licence'`)) expect(value).toMatch(/^SYN/)
})
