import { afterEach, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { detect } from '../../server/casework/detect.ts'
import { evidenceRows, explainPair, explainStore } from '../../server/casework/explain.ts'
import { overviewFigures, overviewGraph } from '../../server/casework/overview.ts'
import { getRing, listRingMembers, listRings, ringPairs } from '../../server/casework/rings.ts'
import { overview } from '../../server/contract/cases.ts'
import { storeExplanation } from '../../server/contract/explain.ts'
import { overviewGraph as overviewGraphContract, ring } from '../../server/contract/rings.ts'
import { quietTask } from '../../server/task.ts'
import { addRows, caseOf, type Rows } from './evidenceCase.ts'
import { plantedCase } from './plantedCase.ts'

const open: Case[] = []
afterEach(async () => {
  for (const kase of open.splice(0)) await kase.close()
})

async function load(rows: Rows): Promise<Case> {
  const kase = await caseOf(rows)
  open.push(kase)
  return kase
}

const PAGE = { offset: 0, limit: 100 }
const list = async (kase: Case): ReturnType<typeof listRings> => listRings(kase, { ...PAGE, sort: 'score' })

test('a planted ring is found, called by its hypothesis, and explained down to the rows', async () => {
  const kase = await load(plantedCase())
  const run = await detect(kase, {}, quietTask())
  expect(run.rings).toEqual({ code_merchant: 1, brushing: 0, no_ship: 0, undecided: 0 })
  const { rings } = await list(kase)
  const found = ring.parse(await getRing(kase, rings[0]?.ringId ?? ''))
  expect(found.stores).toBe(4)
  const members = await listRingMembers(kase, found.ringId, { ...PAGE, label: 'Store' })
  expect(members.members.map((member) => member.key)).toEqual(['p:s000', 'p:s001', 'p:s002', 'p:s003'])
  const context = await listRingMembers(kase, found.ringId, PAGE)
  expect(context.counts).toMatchObject({ Account: 1, Identifier: 1, VendorSite: 1 })
  expect(context.members.find((member) => member.key === 'acc-1')?.role).toBe('member')
  expect(context.members.find((member) => member.key === 'kb.example')?.role).toBe('context')

  const store = storeExplanation.parse(await explainStore(kase, 'p:s000'))
  expect(store.hypothesis).toBe('code_merchant')
  expect(store.figures).toMatchObject({ orders: 40, inFen: 800_000, withdrawnFen: 790_000, waybills: 40, sold: 40 })
  for (const [id, rows] of [
    ['W1', 40],
    ['W2', 40],
    ['W8', 40],
    ['S3', 40],
    ['S6', 40],
    ['S8', 10],
  ] as const) {
    expect((await evidenceRows(kase, { about: 'indicator', id, a: 'p:s000', offset: 0, limit: 1 })).total).toBe(rows)
  }
  const { pairs } = await ringPairs(kase, found.ringId, PAGE)
  expect(pairs).toHaveLength(6)
  for (const { a, b, weight, terms } of pairs) {
    expect(weight).toBeCloseTo(terms.reduce((sum, term) => sum + term.logOdds, 0))
    expect(await explainPair(kase, b, a)).toEqual({ a, b, weight, terms, linked: true, text: null, considered: [] })
    for (const term of terms)
      expect((await evidenceRows(kase, { about: 'link', id: term.kind, a, b, value: term.value ?? undefined, offset: 0, limit: 1 })).total).toBeGreaterThan(0)
  }
  expect(overview.omit({ case: true }).parse(await overviewFigures(kase)).rings).toEqual({ all: 1, stores: 4, byHypothesis: run.rings })
  expect(overviewGraphContract.reply.parse(await overviewGraph(kase)).rings).toHaveLength(1)
})

test('running again gives the same run, rings and scores', async () => {
  const kase = await load(plantedCase())
  const first = await detect(kase, {}, quietTask())
  const before = await list(kase)
  const second = await detect(kase, {}, quietTask())
  expect({ ...second, createdAt: '', seconds: 0 }).toEqual({ ...first, createdAt: '', seconds: 0 })
  expect(await list(kase)).toEqual(before)
})

test('the order in which rows were loaded changes nothing', async () => {
  const rows = plantedCase()
  const straight = await load(rows)
  const shuffled = await load({})
  for (const part of [1, 0]) {
    const half: Rows = {}
    for (const name of ['identifiers', 'withdrawals', 'number_sales', 'orders', 'stores', 'payments', 'waybills'] as const)
      half[name] = rows[name].filter((_, index) => index % 2 === part).toReversed()
    await addRows(shuffled, half)
  }
  const [a, b] = [await detect(straight, {}, quietTask()), await detect(shuffled, {}, quietTask())]
  expect(b.runId).toBe(a.runId)
  expect((await list(shuffled)).rings).toEqual((await list(straight)).rings)
})

test('other store ids give the same rings under other names', async () => {
  const a = await load(plantedCase({ prefix: 's' }))
  const b = await load(plantedCase({ prefix: 'zz' }))
  await detect(a, {}, quietTask())
  await detect(b, {}, quietTask())
  const strip = ({ rings }: Awaited<ReturnType<typeof list>>): unknown => rings.map((one) => ({ ...one, ringId: '' }))
  expect(strip(await list(b))).toEqual(strip(await list(a)))
})

test('honest stores that have nothing to do with a ring leave its members and links as they are', async () => {
  const few = await load(plantedCase({ honestStores: 10 }))
  const many = await load(plantedCase({ honestStores: 30 }))
  await detect(few, {}, quietTask())
  await detect(many, {}, quietTask())
  const [a] = (await list(few)).rings
  const [b] = (await list(many)).rings
  expect(b?.ringId).toBe(a?.ringId)
  expect(b?.ringScore).toBe(a?.ringScore)
  expect((await list(many)).total).toBe(1)
})

test('honest stores alone make no ring', async () => {
  const kase = await load(plantedCase({ ringStores: 0 }))
  expect((await detect(kase, {}, quietTask())).rings).toEqual({ code_merchant: 0, brushing: 0, no_ship: 0, undecided: 0 })
})

test('two stores are no ring', async () => {
  const kase = await load(plantedCase({ ringStores: 2 }))
  await detect(kase, {}, quietTask())
  expect((await list(kase)).total).toBe(0)
})

test('suspicious stores without any link are no ring', async () => {
  const rows = plantedCase({ device: null, withdrawalAccount: null })
  const kase = await load({ ...rows, number_sales: [] })
  const run = await detect(kase, {}, quietTask())
  expect(run.gatedStores).toBeGreaterThanOrEqual(4)
  expect((await list(kase)).total).toBe(0)
})

test('an empty number alone never makes a code merchant', async () => {
  const rows = plantedCase()
  const orders = rows.orders.map((order) => ({ ...order, amount_fen: 4_321, buyer_account: null, buyer_id: null, paid_at: null }))
  const kase = await load({ stores: rows.stores, orders, waybills: rows.waybills, number_sales: rows.number_sales, identifiers: rows.identifiers })
  const run = await detect(kase, {}, quietTask())
  expect(run.rings.code_merchant).toBe(0)
  expect(await kase.casework.count(`SELECT count(*) FROM store_score WHERE hypothesis = 'code_merchant'`)).toBe(0)
})

test('without any one of the tables it runs on what is there and says what is missing', async () => {
  const rows = plantedCase()
  for (const absent of ['number_sales', 'payments', 'waybills', 'identifiers', 'withdrawals', 'qr_codes'] as const) {
    const kase = await load({ ...rows, [absent]: [] })
    const run = await detect(kase, {}, quietTask())
    expect(run.missing.some((one) => one.because.includes(absent))).toBe(true)
    expect((await list(kase)).total).toBe(1)
  }
})

test('a case without orders, or without anything, has no rings and no errors', async () => {
  for (const rows of [{}, { ...plantedCase(), orders: [] }]) {
    const kase = await load(rows)
    const run = await detect(kase, {}, quietTask())
    expect(run.rings.code_merchant).toBe(0)
    expect(run.missing.length).toBeGreaterThan(0)
  }
})

test('a device that everybody shares links nobody', async () => {
  const kase = await load(plantedCase({ honestStores: 70, device: null, withdrawalAccount: null, everybodysDevice: 'nat' }))
  await detect(kase, {}, quietTask())
  expect(await kase.casework.count(`SELECT count(*) FROM link WHERE contains(terms, '"nat"')`)).toBe(0)
})

test('a setting that does not exist or is out of range is refused by name', async () => {
  const kase = await load({})
  await expect(detect(kase, { gamma: -1 }, quietTask())).rejects.toThrow('gamma')
  await expect(detect(kase, { gamme: 1 }, quietTask())).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('other settings are another run, and the former stays in the list of runs', async () => {
  const kase = await load(plantedCase())
  const first = await detect(kase, {}, quietTask())
  const strict = await detect(kase, { gamma: 100 }, quietTask())
  expect(strict.runId).not.toBe(first.runId)
  expect(strict.runNo).toBe(2)
  expect((await list(kase)).total).toBe(0)
  expect(await kase.casework.count('SELECT count(*) FROM run')).toBe(2)
})
