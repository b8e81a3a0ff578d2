import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { Case } from '../../server/casework/case.ts'
import { detect } from '../../server/casework/detect.ts'
import { explainStore } from '../../server/casework/explain.ts'
import { parsedJson } from '../../server/casework/parsedJson.ts'
import { listRings } from '../../server/casework/rings.ts'
import { latestRun } from '../../server/casework/runs.ts'
import { linkTerm } from '../../server/contract/explain.ts'
import { quietTask } from '../../server/task.ts'
import { addRows, caseOf, type Cell, type Rows } from './evidenceCase.ts'
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
const BEHAVIOUR = ['payer_overlap', 'payer_apart', 'buyer_overlap', 'vendor_day', 'vendor_sites', 'vendor_prior']
const NO_RINGS = { code_merchant: 0, brushing: 0, no_ship: 0, undecided: 0 }
const ringIds = async (kase: Case): Promise<string[]> => (await listRings(kase, { ...PAGE, sort: 'score' })).rings.map((ring) => ring.ringId)
const change = (rows: Record<string, Cell>[], cells: (row: Record<string, Cell>) => Record<string, Cell>): Record<string, Cell>[] =>
  rows.map((row) => ({ ...row, ...cells(row) }))
/** Every number that a run keeps about stores and rings is a number. */
async function expectFigures(kase: Case): Promise<void> {
  const broken = await kase.casework.count(
    `SELECT count(*) FROM store_score WHERE NOT isfinite(coalesce(suspicion, 0)) OR NOT isfinite(coalesce(code_merchant, 0)) OR contains(reasons, 'NaN') OR contains(reasons, 'null,null')`,
  )
  expect(broken).toBe(0)
  const texts = await kase.casework.all('SELECT reasons FROM ring', z.object({ reasons: z.string() }))
  for (const { reasons } of texts) expect(reasons).not.toMatch(/NaN|Infinity|undefined/)
}

test('stores without any order are listed with nothing computed, and are no members of the ring whose phone they share', async () => {
  const rows = plantedCase({ honestStores: 2 })
  const idle = ['idle1', 'idle2', 'idle3']
  rows.stores.push(...idle.map((store_id) => ({ platform: 'p', store_id })))
  rows.identifiers.push(...idle.map((store) => ({ owner_type: 'store', owner_id: `p:${store}`, kind: 'device', value: 'dev-1' })))
  const kase = await load(rows)
  const run = await detect(kase, {}, quietTask())
  expect(run.stores).toBe(9)
  expect((await listRings(kase, { ...PAGE, sort: 'score' })).rings.map((ring) => ring.stores)).toEqual([4])
  const { hypothesis, gated, suspicion, reasons } = await explainStore(kase, 'p:idle1')
  expect({ hypothesis, gated, suspicion }).toEqual({ hypothesis: 'none', gated: false, suspicion: null })
  expect(reasons.filter((reason) => reason.computable).map((reason) => reason.id)).toEqual(['R1'])
})

test('amounts below zero are no round amounts, break no figure and call no ring', async () => {
  const rows = plantedCase({ honestStores: 2 })
  const kase = await load({
    ...rows,
    orders: change(rows.orders, () => ({ amount_fen: -20_000, refund_fen: -5 })),
    payments: change(rows.payments, () => ({ amount_fen: -20_000 })),
    withdrawals: change(rows.withdrawals, () => ({ amount_fen: -79_000 })),
    waybills: change(rows.waybills, () => ({ weight_g: -1, scan_count: -1, transit_count: -1 })),
  })
  const run = await detect(kase, {}, quietTask())
  expect(run.rings.code_merchant + run.rings.brushing + run.rings.no_ship).toBeLessThanOrEqual(1)
  for (const id of ['S3', 'S8']) expect((await explainStore(kase, 'p:s000')).reasons.find((reason) => reason.id === id)?.computable).toBe(false)
  await expectFigures(kase)
})

test('a single day of data gives the ring and honest figures', async () => {
  const kase = await load(plantedCase({ honestStores: 2, singleDay: true }))
  await detect(kase, {}, quietTask())
  expect(await ringIds(kase)).toHaveLength(1)
  await expectFigures(kase)
})

test('without identifiers, accounts and customer accounts the run says what it could not look for, and links by behaviour only', async () => {
  const rows = plantedCase({ honestStores: 2 })
  const kase = await load({
    ...rows,
    identifiers: [],
    withdrawals: change(rows.withdrawals, () => ({ account_id: null })),
    number_sales: change(rows.number_sales, () => ({ site_account: null })),
  })
  const run = await detect(kase, {}, quietTask())
  expect(run.missing.map((one) => one.what)).toContain('links.identifiers')
  const links = await kase.casework.all('SELECT terms FROM link', z.object({ terms: parsedJson(z.array(linkTerm)) }))
  for (const { terms } of links) for (const { kind } of terms) expect(BEHAVIOUR).toContain(kind)
  await expectFigures(kase)
})

test('what every store of the case shares, be it device, account, sender or customer account, puts no honest store into a ring', async () => {
  const rows = plantedCase({ honestStores: 12, everybodysDevice: 'nat', withdrawalAccount: 'all' })
  const kase = await load({
    ...rows,
    withdrawals: change(rows.withdrawals, () => ({ account_id: 'all' })),
    number_sales: change(rows.number_sales, () => ({ site_account: 'all' })),
    waybills: change(rows.waybills, () => ({ sender_phone: 'all' })),
  })
  await detect(kase, {}, quietTask())
  expect((await listRings(kase, { ...PAGE, sort: 'score' })).rings.map((ring) => ring.stores)).toEqual([4])
})

test('a case of waybills alone has no stores and no rings, and says what is missing', async () => {
  const kase = await load({ waybills: plantedCase({ ringStores: 1, honestStores: 0 }).waybills })
  const run = await detect(kase, {}, quietTask())
  expect({ stores: run.stores, rings: run.rings }).toEqual({ stores: 0, rings: NO_RINGS })
  expect(run.missing.map((one) => one.because).join(' ')).toContain('orders')
})

test('columns that a file does not have make an indicator not computable, never zero', async () => {
  const rows = plantedCase({ honestStores: 1 })
  const kase = await load({ ...rows, orders: change(rows.orders, () => ({ reviewed: null, complained: null, returned: null, refund_fen: null })) })
  const run = await detect(kase, {}, quietTask())
  const lost = ['S4', 'against.reviews', 'against.complaints', 'against.returns', 'against.refunds']
  expect(run.missing.map((one) => one.what)).toEqual(expect.arrayContaining(lost))
  const { reasons } = await explainStore(kase, 'p:s000')
  for (const id of lost) expect(reasons.find((reason) => reason.id === id)).toMatchObject({ computable: false, value: null })
})

test('a run cancelled at any step leaves the former run as it was, and the next one finishes', async () => {
  const kase = await load(plantedCase({ honestStores: 1 }))
  const steps = new Set<string>()
  const before = await detect(kase, {}, { signal: new AbortController().signal, report: ({ step }) => steps.add(step) })
  expect([...steps]).toEqual(expect.arrayContaining(['detect.facts', 'detect.measures', 'detect.links', 'detect.cluster', 'detect.rings', 'detect.write']))
  const kept = async (): Promise<number[]> => {
    const hashes: number[] = []
    for (const table of ['run', 'ring', 'ring_member', 'store_score', 'link'])
      hashes.push(await kase.casework.count(`SELECT coalesce(bit_xor(hash(t)) % 1000000007, 0) FROM ${table} t`))
    return hashes
  }
  const held = await kept()
  await addRows(kase, plantedCase({ prefix: 'more', ringStores: 0, honestStores: 1 }))
  for (const wanted of steps) {
    const stop = new AbortController()
    const run = detect(kase, {}, { signal: stop.signal, report: ({ step }) => step === wanted && stop.abort() })
    await expect(run).rejects.toMatchObject({ code: 'CANCELLED' })
    expect([wanted, await kept()]).toEqual([wanted, held])
    expect(await latestRun(kase)).toEqual(before)
  }
  expect((await detect(kase, {}, quietTask())).stores).toBe(before.stores + 1)
})
