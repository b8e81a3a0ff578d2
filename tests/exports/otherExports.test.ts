import { cutOf } from '../../client/pages/exports/cutOf.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Case } from '../../server/casework/case.ts'
import { answering, exported } from './exportedFile.ts'
import { handMadeCase, LONG_STORE } from './handMadeCase.ts'
import { parseCsv } from './strictCsv.ts'

let kase: Case
beforeAll(async () => {
  kase = await handMadeCase()
})
afterAll(async () => kase.close())

test('the store list has every store of the run, with its scores first and an empty cell for what is not computable', async () => {
  const { text, manifest } = await exported(kase, { what: 'stores', format: 'csv' })
  const [head = [], ...rows] = parseCsv(text.slice(1))
  expect(head.slice(0, 6)).toEqual(['key', 'empty_score', 'code_merchant', 'brushing', 'no_ship', 'hypothesis'])
  expect(rows.map((row) => row.slice(0, 6))).toEqual([
    ['pdd:002', '0.5', '61.5', '-4.25', '0', 'undecided'],
    ['pdd:003', '', '61.5', '-4.25', '0', 'none'],
    [LONG_STORE, '0.97', '61.5', '-4.25', '0', 'code_merchant'],
  ])
  expect(rows[2]?.[head.indexOf('W8')]).toBe('0.97')
  expect(rows[0]?.[head.indexOf('W8')]).toBe('')
  expect(manifest.rows).toBe(3)
})

test('the store list as JSON keeps numbers as numbers', async () => {
  const { text } = await exported(kase, { what: 'stores', format: 'json' })
  const { stores } = z.object({ stores: z.array(z.looseObject({ key: z.string() })) }).parse(JSON.parse(text))
  expect(stores).toHaveLength(3)
  expect(stores[2]).toMatchObject({ key: LONG_STORE, W8: 0.97, gated: true, rings: ['r1'] })
})

test('a match is a list with a row for every number, exactly as it was asked, and the manifest counts hits and misses', async () => {
  const { text, manifest } = await exported(kase, { what: 'match', format: 'csv', numbers: 'YT0000000000001\n12345678901234567890\n' })
  const [head, ...rows] = parseCsv(text.slice(1))
  expect(head).toEqual(['waybill_no', 'courier', 'hit', 'sites', 'stores', 'rings', 'other_cases', 'sold_at', 'signed_at', 'source'])
  expect(rows.map((row) => row.slice(0, 6))).toEqual([
    ['YT0000000000001', 'YTO', '1', 'kb1.example;kb2.example', LONG_STORE, 'r1'],
    ['12345678901234567890', '', '0', '', '', ''],
  ])
  expect(manifest.parameters).toMatchObject({ asked: 2, hits: 1, misses: 1 })
})

const graph = answering({
  columns: ['account', 'name', 'n', 'node', 'none'],
  rows: [
    [
      '6222020000001234567',
      '=1+1',
      3,
      { id: 'Person/p1', label: 'Person', key: '320201199001011234', name: '张三', properties: { name: '张三', phone: '13800001234' } },
      null,
    ],
  ],
  truncated: 'rows',
  atLeast: 250_000,
  exact: false,
})

test('a query result keeps its columns, and the manifest says the query, its parameters and whether it was cut', async () => {
  const { text, manifest } = await exported(kase, { what: 'query', format: 'csv', cypher: 'MATCH (n) RETURN n', parameters: { k: 1 } }, { graph })
  const [head, row] = parseCsv(text.slice(1))
  expect(head).toEqual(['account', 'name', 'n', 'node', 'none'])
  expect(row?.slice(0, 3)).toEqual(['6222020000001234567\t', "'=1+1", '3'])
  expect(manifest).toMatchObject({
    query: 'MATCH (n) RETURN n',
    parameters: { k: 1 },
    settings: { truncated: 'rows', atLeast: 250_000, exact: false, rowLimit: 100_000 },
    rows: 1,
  })
  expect([cutOf(manifest), cutOf({ settings: { ...manifest.settings, truncated: null } })]).toEqual([{ of: 250_000, exact: false }, null])
})

test('a masked query result shows no account, phone, name or identity number', async () => {
  const { text } = await exported(kase, { what: 'query', format: 'json', queryId: 'q', mask: true }, { graph })
  for (const secret of ['6222020000001234567', '13800001234', '张三', '320201199001011234']) expect(text).not.toContain(secret)
  expect(text).toContain('张*')
})

test('a query export needs either a saved query or a text', async () => {
  await expect(exported(kase, { what: 'query', format: 'csv' })).rejects.toMatchObject({ code: 'USAGE' })
})
