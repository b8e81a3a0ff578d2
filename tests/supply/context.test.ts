import { afterEach, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { caseOf, type Rows } from '../detect/evidenceCase.ts'
import { counted } from './counted.ts'
import { marketCase } from './marketCase.ts'

const open: Case[] = []
afterEach(async () => {
  for (const kase of open.splice(0)) await kase.close()
})

async function reasonsOf(rows: Rows, stores: string[] = ['p:a']): ReturnType<typeof counted> {
  const kase = await caseOf(rows)
  open.push(kase)
  return counted(kase, stores)
}

/** Of the market as it is, for every test that only reads. */
let asItIs: Awaited<ReturnType<typeof counted>>['reasons']
beforeAll(async () => {
  asItIs = (await reasonsOf(marketCase())).reasons
})

test('V1: two sites with one payee and one template lead to one operator; without the payee they do not', async () => {
  const rows = marketCase()
  expect(asItIs.get('V1')).toMatchObject({
    family: 'context',
    value: 3,
    threshold: 2,
    n: 2,
    computable: true,
    points: { code_merchant: 0, brushing: 0, no_ship: 0 },
  })
  expect(asItIs.get('V1')?.text.en).toContain('2 of the 2 sites it bought at (100% of its numbers) lead to one operator of 2 sites')
  const without = await reasonsOf({ ...rows, identifiers: rows.identifiers?.filter(({ kind }) => kind !== 'payee') })
  expect(without.reasons.get('V1')).toMatchObject({ value: 0, computable: true })
})

test('O1: 60 of 60 parcels beside 5 % of the city are in excess; an outlet like its peers is not, and 29 parcels are not judged', async () => {
  const found = asItIs.get('O1')
  expect(found).toMatchObject({ computable: true, n: 60, baseline: 0.05, threshold: 4 })
  expect(found?.value).toBeGreaterThan(10)
  expect(found?.text.en).toContain('100% of 60 parcels look empty (interval 94.0%–100.0%; 60 are the ring’s)')
  expect((await reasonsOf(marketCase({ sold: 3 }))).reasons.get('O1')?.value).toBeLessThan(4)
  expect((await reasonsOf(marketCase({ peers: 29 }))).reasons.get('O1')).toMatchObject({ value: null, computable: false })
})

test('X1: three numbers and an account known to another case; numbers alone are of one kind, and nothing known is none', async () => {
  expect(asItIs.get('X1')).toMatchObject({ value: 4, threshold: 3, n: 61, computable: true })
  expect(asItIs.get('X1')?.text.en).toContain(': reached')
  expect((await reasonsOf(marketCase({ knowsAccount: false }))).reasons.get('X1')?.text.en).toContain('not reached')
  expect(
    (await reasonsOf({ ...marketCase({ known: 0, knowsAccount: false }), case_numbers: [{ other_case: '另案', kind: 'phone', value: '1' }] })).reasons.get(
      'X1',
    ),
  ).toMatchObject({ value: 0 })
})

test('X1: an account of a payment firm in both cases tells nothing', async () => {
  const { reasons } = await reasonsOf({ ...marketCase({ known: 3 }), accounts: [{ account_id: 'acc', kind: 'psp' }] })
  expect(reasons.get('X1')).toMatchObject({ value: 3 })
  expect(reasons.get('X1')?.text.en).toContain('not reached')
})

test('without their tables the rules are not computable, and say which table is missing', async () => {
  const { stores, orders } = marketCase()
  const { reasons } = await reasonsOf({ ...(stores ? { stores } : {}), ...(orders ? { orders } : {}) })
  for (const [id, table] of [
    ['V1', 'number_sales'],
    ['O1', 'waybills'],
    ['X1', 'case_numbers'],
  ] as const) {
    expect(reasons.get(id)).toMatchObject({ value: null, computable: false })
    expect(reasons.get(id)?.text.en).toContain(table)
  }
})

test('every rule says what it counts and who looks the same', () => {
  for (const { definition, confuser } of asItIs.values()) expect([definition?.zh, definition?.en, confuser?.zh, confuser?.en].every(Boolean)).toBe(true)
})
