import { afterEach, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { compareRings } from '../../server/casework/compareRings.ts'
import { detect } from '../../server/casework/detect.ts'
import { evidenceRows } from '../../server/casework/evidenceRows.ts'
import { overviewGraph } from '../../server/casework/overviewGraph.ts'
import { getRing, listRings } from '../../server/casework/rings.ts'
import { stateVerdict } from '../../server/casework/verdicts/stateVerdict.ts'
import { listRings as listContract, ringComparison } from '../../server/contract/rings.ts'
import { quietTask } from '../../server/task.ts'
import { addRows, caseOf } from '../detect/evidenceCase.ts'
import { plantedCase } from '../detect/plantedCase.ts'

const open: Case[] = []
afterEach(async () => {
  for (const kase of open.splice(0)) await kase.close()
})

/** A ring of four stores and one of three, which the default γ would find to be one. */
async function twoRings(): Promise<Case> {
  const kase = await caseOf(plantedCase({ honestStores: 2 }))
  open.push(kase)
  await addRows(kase, plantedCase({ prefix: 't', ringStores: 3, honestStores: 0, device: 'dev-2', withdrawalAccount: 'acc-2' }))
  await detect(kase, { gamma: 4 }, quietTask())
  return kase
}
const PAGE = { offset: 0, limit: 100, sort: 'stores' } as const

test('the ring list sorts either way, filters by money and status, and counts what each filter would leave', async () => {
  const kase = await twoRings()
  const { rings, statuses } = listContract.reply.parse(await listRings(kase, PAGE))
  expect([rings.map(({ stores }) => stores), statuses]).toEqual([[4, 3], { lead: 2, confirmed: 0, rejected: 0, split: 0, merged: 0, secondLook: 0 }])
  expect((await listRings(kase, { ...PAGE, order: 'reversed' })).rings.map(({ stores }) => stores)).toEqual([3, 4])
  const [large, small] = rings
  expect((await listRings(kase, { ...PAGE, minFen: (small?.inFen ?? 0) + 1 })).rings.map(({ ringId }) => ringId)).toEqual([large?.ringId])
  await stateVerdict(kase, { kind: 'reject', ringIds: [small?.ringId ?? ''], parts: [], reason: '正当生意' }, new Date())
  const rejected = await listRings(kase, { ...PAGE, status: 'rejected' })
  expect([rejected.rings.map(({ ringId }) => ringId), rejected.statuses.lead, rejected.counts.code_merchant]).toEqual([[small?.ringId], 1, 1])
  expect((await overviewGraph(kase)).rings.find(({ ringId }) => ringId === small?.ringId)?.statuses).toEqual(['rejected'])
})

test('two rings side by side: what both have by kind, the links between them, and their days', async () => {
  const kase = await twoRings()
  const [a = '', b = ''] = (await listRings(kase, PAGE)).rings.map(({ ringId }) => ringId)
  const compared = ringComparison.parse(await compareRings(kase, a, b))
  expect([compared.a.stores, compared.b.stores]).toEqual([4, 3])
  expect(compared.shared.find(({ label }) => label === 'VendorSite')).toMatchObject({ both: 1, items: [{ name: expect.any(String) }] })
  expect(compared.shared.find(({ label }) => label === 'Account')).toMatchObject({ a: 1, b: 1, both: 0, items: [] })
  expect(compared.links.total).toBeGreaterThan(0)
  expect(compared.links.strongest[0]?.terms.length).toBeGreaterThan(0)
  expect(compared.days.every((day) => day.a + day.b > 0)).toBe(true)
  await expect(compareRings(kase, a, a)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(compareRings(kase, a, 'nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a day of a ring opens as many rows as the day counts, of that day and no other', async () => {
  const kase = await twoRings()
  const [ringId = ''] = (await listRings(kase, PAGE)).rings.map((one) => one.ringId)
  const day = (await getRing(kase, ringId)).days.find((one) => one.bought > 0 && one.shipped > 0 && one.withdrawnFen > 0)
  const rows = async (id: string) => evidenceRows(kase, { about: 'day', id, a: ringId, value: day?.day ?? '', offset: 0, limit: 100 })
  expect([(await rows('bought')).total, (await rows('shipped')).total]).toEqual([day?.bought, day?.shipped])
  const { rows: withdrawals } = await rows('withdrawnFen')
  expect(withdrawals.reduce((sum, { cells }) => sum + Number(cells['amount_fen']), 0)).toBe(day?.withdrawnFen)
  const paid = await rows('inFen')
  expect(new Set(paid.rows.map(({ table }) => table))).toEqual(new Set(['orders', 'payments']))
  expect((await rows('all')).total).toBe((day?.bought ?? 0) + (day?.shipped ?? 0) + withdrawals.length + paid.total)
  await expect(evidenceRows(kase, { about: 'day', id: 'all', a: ringId, value: 'yesterday', offset: 0, limit: 1 })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
})
