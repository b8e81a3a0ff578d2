import { afterAll, beforeAll, expect, test } from 'vitest'
import { commonDays } from '../../server/analysis/links/commonDays.ts'
import type { Case } from '../../server/casework/case.ts'
import { detect } from '../../server/casework/detect.ts'
import { evidenceRows, explainPair } from '../../server/casework/explain.ts'
import { reasonByStore, weakestLink } from '../../server/casework/ringReasons.ts'
import { listRings } from '../../server/casework/rings.ts'
import { pairExplained } from '../../server/contract/explain.ts'
import { reasonByStore as reasonContract, weakestLink as weakestContract } from '../../server/contract/ringReasons.ts'
import { quietTask } from '../../server/task.ts'
import { caseOf } from './evidenceCase.ts'
import { plantedCase } from './plantedCase.ts'

const days = (...list: number[]): ReadonlyMap<string, ReadonlySet<number>> => new Map([['v', new Set(list)]])

let kase: Case
let ringId: string
// A phone that two honest stores share and a device that all stores share; the ring is held together by a device and an account of its own.
beforeAll(async () => {
  const rows = plantedCase({ honestStores: 3, everybodysDevice: 'nat' })
  const phones = ['p:s004', 'p:s005'].map((owner_id) => ({ owner_type: 'store', owner_id, kind: 'phone', value: '138' }))
  kase = await caseOf({ ...rows, identifiers: [...rows.identifiers, ...phones] })
  await detect(kase, { sql: { hubStores: 4 } }, quietTask())
  ringId = (await listRings(kase, { offset: 0, limit: 1, sort: 'score' })).rings[0]?.ringId ?? ''
})
afterAll(async () => kase.close())

test('two stores without a link are told what was seen between them, each with its rows, and why it is none', async () => {
  const pair = pairExplained.parse(await explainPair(kase, 'p:s004', 'p:s005'))
  expect(pair).toMatchObject({ linked: false, weight: 0, terms: [] })
  expect(pair.text?.en).toMatch(/^No link \(.*gate.*\): 2 shared values, 0 common payers where 11.0 expected, 0 common hired buyers where 0.97 expected$/)
  expect(pair.considered.map(({ kind, text }) => `${kind}: ${text.en}`)).toEqual([
    expect.stringMatching(/^gate: p:s004 has suspicion −?-?[\d.]+, under the gate/),
    expect.stringMatching(/^gate: p:s005/),
    'device: device nat shared by 7 stores: more than 4, so it says nothing',
    'phone: phone 138 shared by 2 stores: outweighed by other terms, or a store was not compared',
    expect.stringMatching(/^payer_overlap: 0 payers/),
    expect.stringMatching(/^buyer_overlap: 0 hired buyers/),
  ])
  const phone = pair.considered.find(({ kind }) => kind === 'phone')
  const { total } = await evidenceRows(kase, { about: 'link', id: 'phone', a: pair.a, b: pair.b, value: '138', offset: 0, limit: 10 })
  expect([phone?.rows, total]).toEqual([2, 2])
})

test('two stores that were compared and have nothing in common beyond chance are said to have no link beyond chance', async () => {
  const rows = plantedCase({ honestStores: 1, device: null, withdrawalAccount: null })
  const apart = await caseOf({ ...rows, payments: rows.payments.map((payment, n) => ({ ...payment, payer_account: `payer-${n}` })) })
  await detect(apart, {}, quietTask())
  const { text, considered } = await explainPair(apart, 'p:s000', 'p:s001')
  expect(text?.en).toMatch(/^No link beyond chance: 0 shared values, 8 common days at vendor sites where 24 expected, 0 common payers/)
  const met = considered.find(({ kind }) => kind === 'vendor_day')
  const { total } = await evidenceRows(apart, { about: 'link', id: 'vendor_day', a: 'p:s000', b: 'p:s001', offset: 0, limit: 1 })
  expect([met?.rows, total]).toEqual([80, 80])
  await apart.close()
})

test('a store that the run does not know, and a store with itself, are refused', async () => {
  await expect(explainPair(kase, 'p:s000', 'p:nobody')).rejects.toThrow('p:nobody')
  await expect(explainPair(kase, 'p:s000', 'p:s000')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('days at the same site count as detection counts them', () => {
  expect(commonDays(days(1, 5, 9), days(1, 6, 20), 60)).toEqual({ matches: 1.5, expected: (3 * 3 * 3) / 60 })
  expect(commonDays(days(1), new Map([['other', new Set([1])]]), 60)).toEqual({ matches: 0, expected: 0 })
})

test('the weakest link of a ring names both sides, the terms across and the evidence it rests on', async () => {
  const weakest = weakestContract.reply.parse(await weakestLink(kase, ringId))
  expect(weakest.sides.flat().toSorted()).toEqual(['p:s000', 'p:s001', 'p:s002', 'p:s003'])
  expect([weakest.method, weakest.sides[0].length, weakest.total]).toEqual(['minimum_cut', 1, 3])
  expect(weakest.weight).toBeCloseTo(weakest.pairs.reduce((sum, { weight }) => sum + weight, 0))
  expect(weakest.rests).toEqual([])
  expect(weakest.tested).toBe(weakest.pieces)
})

test('a pooled reason opens to the same indicator at each store, down to its rows', async () => {
  const { stores } = reasonContract.reply.parse(await reasonByStore(kase, ringId, 'W8'))
  expect(stores.map(({ key, reason }) => [key, reason.id, reason.n, reason.value])).toEqual(
    ['p:s000', 'p:s001', 'p:s002', 'p:s003'].map((key) => [key, 'W8', 40, 1]),
  )
  await expect(reasonByStore(kase, ringId, 'W99')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(weakestLink(kase, 'nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
