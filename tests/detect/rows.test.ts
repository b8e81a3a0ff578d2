import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { detect } from '../../server/casework/detect.ts'
import { evidenceRows, explainPair, explainStore } from '../../server/casework/explain.ts'
import { quietTask } from '../../server/task.ts'
import { caseOf, type Rows } from './evidenceCase.ts'
import { count, shipped, waybill } from './examples/rows.ts'
import { plantedCase } from './plantedCase.ts'

let kase: Case
beforeAll(async () => {
  const rows: Rows = plantedCase({ honestStores: 1 })
  const ring = { sender_phone: '19900000001' }
  rows.waybills = rows.waybills?.map((row) => (row['weight_source'] === 'none' ? { ...row, ...ring } : row)) ?? []
  for (const store of count(5, (n) => ({ name: `crowd${n}` })).map(({ name }) => String(name))) {
    rows.orders?.push(...count(30, (n) => shipped(store, n)))
    rows.waybills.push(...count(30, (n) => waybill(store, n, { sender_phone: '19900000002', weight_source: 'none' })))
  }
  rows.outlets = [
    { courier: 'YTO', outlet: 'h', city: '杭州' },
    { courier: 'YTO', outlet: 'b', city: '北京' },
  ]
  rows.scans = ['h', 'b'].map((outlet, n) => ({ courier: 'YTO', waybill_no: 'crowd0-0', at: `2026-03-02 10:${n}0:00`, outlet }))
  rows.identifiers?.push({ owner_type: 'store', owner_id: 'p:crowd0', kind: 'phone', value: 'own' })
  kase = await caseOf(rows)
  await detect(kase, {}, quietTask())
})
afterAll(async () => kase.close())

const rowsOf = async (id: string, a: string): Promise<number> => (await evidenceRows(kase, { about: 'indicator', id, a, offset: 0, limit: 1 })).total

test('what a store shares with nobody is a measured nothing with rows of its own, not missing data', async () => {
  const reason = (await explainStore(kase, 'p:crowd0')).reasons.find((one) => one.id === 'R1')
  expect(reason).toMatchObject({ computable: true, value: 1, points: { code_merchant: 0, brushing: 0, no_ship: 0 } })
  expect(await rowsOf('R1', 'p:crowd0')).toBe(1)
})

test('a sender of five unrelated stores counts with the rows of its parcels; a ring’s own sender does not', async () => {
  const reason = (await explainStore(kase, 'p:crowd0')).reasons.find((one) => one.id === 'W12')
  expect(reason).toMatchObject({ computable: true, value: 1, n: 30 })
  expect(await rowsOf('W12', 'p:crowd0')).toBe(30)
  expect((await explainStore(kase, 'p:s000')).reasons.find((one) => one.id === 'W12')).toMatchObject({ computable: true, value: 0 })
  expect(await rowsOf('W12', 'p:s000')).toBe(0)
})

test('a parcel in two cities at once is shown with its scans', async () => {
  expect(await rowsOf('W3', 'p:crowd0')).toBe(3)
})

test('one sender ties the stores of the ring a little, down to the waybills', async () => {
  const pair = await explainPair(kase, 'p:s000', 'p:s001')
  const term = pair?.terms.find((one) => one.kind === 'sender')
  expect(term?.logOdds).toBeCloseTo(Math.log((0.25 * 20) / 3), 2)
  const found = await evidenceRows(kase, { about: 'link', id: 'sender', a: 'p:s000', b: 'p:s001', value: term?.value ?? '', offset: 0, limit: 1 })
  expect(found.total).toBe(80)
  expect(term?.rows).toBe(80)
})
