import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { plainCell } from '../../server/casework/exports/csvCell.ts'
import { exported } from './exportedFile.ts'
import { CARD, handMadeCase, HOSTILE, LONG_STORE } from './handMadeCase.ts'
import { parseCsv } from './strictCsv.ts'

let kase: Case
beforeAll(async () => {
  kase = await handMadeCase()
})
afterAll(async () => kase.close())

async function rows(request: object): Promise<Record<string, string>[]> {
  const { text } = await exported(kase, { what: 'rings', format: 'csv', ...request })
  const [head = [], ...records] = parseCsv(text.slice(1))
  return records.map((record) => Object.fromEntries(head.map((name, i) => [name, record[i] ?? ''])))
}

test('the list begins with a byte order mark and the columns of the contract, and its records end in CRLF', async () => {
  const { text } = await exported(kase, { what: 'rings', format: 'csv' })
  expect(text.startsWith('\uFEFFring_id,hypothesis,ring_score,role,label,key,member_score,')).toBe(true)
  expect(parseCsv(text.slice(1))).toHaveLength(8)
})

test('a member is a row, counted ones before context, of the last run alone', async () => {
  const list = await rows({})
  expect(list.map((row) => [row['ring_id'], row['role'], row['label'], plainCell(row['key'] ?? '')])).toEqual([
    ['r1', 'member', 'Store', LONG_STORE],
    ['r1', 'member', 'Store', 'pdd:002'],
    ['r1', 'context', 'Account', CARD],
    ['r1', 'context', 'Identifier', 'phone:13800001234'],
    ['r1', 'context', 'VendorSite', 'kb1.example'],
    ['r2', 'member', 'Store', 'pdd:003'],
    ['r2', 'context', 'VendorSite', 'kb1.example'],
  ])
  expect(list[0]).toMatchObject({ hypothesis: 'code_merchant', ring_score: '61.5', member_score: '6.9', orders: '2', in_fen: '30000', empty_share: '0.97' })
  expect(list[0]?.['reasons_en']).toMatch(/^W8 .*412/)
  expect(list[2]).toMatchObject({ member_score: '', orders: '' })
})

test('a hostile shop name starts no formula and comes back whole, line breaks and quotes too', async () => {
  const list = await rows({})
  expect(list[0]?.['name']).toBe(`'${HOSTILE}`)
  expect(list[1]?.['name']).toBe('店, "二"\r\n行\u0007')
  const texts = list.flatMap((row) => Object.entries(row)).filter(([name]) => !/score|fen|share/.test(name))
  for (const [, cell] of texts) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
})

test('long numbers survive a spreadsheet: no cell is digits alone over eleven, and none is changed', async () => {
  for (const row of await rows({})) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\d{12,}$/)
})

test('one ring alone can be taken, one of an older run from that run, and a ring that is not there is refused', async () => {
  expect((await rows({ ringId: 'r2' })).map((row) => row['ring_id'])).toEqual(['r2', 'r2'])
  expect((await rows({ ringId: 'old' })).map((row) => row['ring_id'])).toEqual(['old'])
  await expect(rows({ ringId: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('under the mask keys of stores stay, people, accounts and numbers do not show', async () => {
  const { text } = await exported(kase, { what: 'rings', format: 'csv', mask: true })
  for (const secret of [CARD, '13800001234', '张三丰']) expect(text).not.toContain(secret)
  for (const kept of [LONG_STORE, 'kb1.example', '****4567', '138****1234', '张*']) expect(text).toContain(kept)
})
