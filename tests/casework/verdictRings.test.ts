import { expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { detect } from '../../server/casework/detect.ts'
import { exportedRun } from '../../server/casework/exports/rings/exportedRun.ts'
import { ringMembers } from '../../server/casework/exports/rings/ringMembers.ts'
import { exportMask } from '../../server/casework/exports/exportMask.ts'
import { explainStore } from '../../server/casework/explain.ts'
import { ringMoney } from '../../server/casework/money/ringMoney.ts'
import { overviewFigures } from '../../server/casework/overview.ts'
import { overviewGraph } from '../../server/casework/overviewGraph.ts'
import { getRing, listRingMembers, listRings, ringPairs } from '../../server/casework/rings.ts'
import { ringLineage, runChanges } from '../../server/casework/runChanges.ts'
import { latestRun } from '../../server/casework/runs.ts'
import { applyExtents, type Extent } from '../../server/casework/verdicts/applyExtents.ts'
import { verdictsOf } from '../../server/casework/verdicts/verdictsOf.ts'
import { withdrawVerdict } from '../../server/casework/verdicts/withdrawVerdict.ts'
import { ring as ringContract, type ListedRing } from '../../server/contract/rings.ts'
import { quietTask } from '../../server/task.ts'
import { addRows } from '../detect/evidenceCase.ts'
import { plantedCase } from '../detect/plantedCase.ts'
import { AT, closeCases, detected, PAGE, say } from './judgedCase.ts'

closeCases()

const rings = async (kase: Case): Promise<ListedRing[]> => (await listRings(kase, { ...PAGE, sort: 'ringNo' })).rings
const storesOf = async (kase: Case, ringId: string): Promise<string[]> =>
  (await listRingMembers(kase, ringId, { ...PAGE, label: 'Store' })).members.map(({ key }) => key).toSorted()

/** A case with one ring of four stores, split into its first store and the others. */
async function split(): Promise<{ kase: Case; ringId: string; stores: string[]; a: ListedRing; b: ListedRing }> {
  const kase = await detected()
  const [whole] = await rings(kase)
  const ringId = whole?.ringId ?? ''
  const stores = await storesOf(kase, ringId)
  await say(kase, 'split', [ringId], [stores.slice(0, 1), stores.slice(1)])
  const [a, b] = await rings(kase)
  if (!a || !b) throw new Error('not split')
  return { kase, ringId, stores, a, b }
}

test('after a split the list shows the parts, each by verdict, with who and why; the run and its ring stay', async () => {
  const { kase, ringId, stores, a, b } = await split()
  expect([a, b].map(({ ringNo, stores: n, statuses, byVerdict }) => [ringNo, n, statuses, byVerdict?.part])).toEqual([
    [2, 1, ['split'], 'A'],
    [3, 3, ['split'], 'B'],
  ])
  expect(a.byVerdict).toMatchObject({
    verdictId: 1,
    kind: 'split',
    author: '王警官',
    at: '2026-04-01T10:00:00+08:00',
    reason: '笔录',
    of: [{ ringId, ringNo: 1 }],
  })
  expect(await storesOf(kase, b.ringId)).toEqual(stores.slice(1))
  const was = await getRing(kase, ringId)
  expect(was).toMatchObject({ stores: 4, byVerdict: null, shownAs: [{ ringId: a.ringId }, { ringId: b.ringId }] })
  expect((await overviewGraph(kase)).rings.map((one) => one.ringId).toSorted()).toEqual([a.ringId, b.ringId].toSorted())
  expect((await overviewFigures(kase)).rings).toMatchObject({ all: 2, stores: 4 })
  expect((await explainStore(kase, stores[0] ?? '')).ringId).toBe(a.ringId)
  expect((await listRings(kase, { ...PAGE, sort: 'score', search: stores[0] ?? '' })).rings.map((one) => one.ringId)).toEqual([a.ringId])
})

test('the parts are counted anew: their sums add up to the whole, and what both use is shared', async () => {
  const { kase, ringId, a, b } = await split()
  const whole = ringContract.parse(await getRing(kase, ringId))
  const parts = [ringContract.parse(await getRing(kase, a.ringId)), ringContract.parse(await getRing(kase, b.ringId))]
  for (const figure of ['inFen', 'withdrawnFen', 'waybills', 'stores'] as const) expect(parts[0]![figure] + parts[1]![figure]).toBe(whole[figure])
  expect(parts[1]?.reasons.length).toBeGreaterThan(0)
  expect(parts.map(({ days }) => days.reduce((sum, day) => sum + day.inFen, 0)).reduce((x, y) => x + y)).toBe(
    whole.days.reduce((sum, day) => sum + day.inFen, 0),
  )
  const account = async (id: string) =>
    (await listRingMembers(kase, id, { ...PAGE, label: 'Account' })).members.map(({ role, memberScore }) => [role, memberScore])
  expect(await account(ringId)).toEqual([['member', 1]])
  expect(await account(b.ringId)).toEqual([['context', 0.75]])
  expect((await ringPairs(kase, b.ringId, PAGE)).total).toBe(3)
  expect((await ringMoney(kase, b.ringId, { top: 8 })).totals.inFen).toBe(b.inFen)
})

test('taken back, the run shows as it was; a former verdict on the extent is replaced, one on a part builds on it', async () => {
  const { kase, ringId, stores, b } = await split()
  await say(kase, 'split', [b.ringId], [stores.slice(1, 2), stores.slice(2)])
  expect((await rings(kase)).map((one) => one.stores)).toEqual([1, 1, 2])
  await withdrawVerdict(kase, 2, '', AT)
  expect((await rings(kase)).map((one) => [one.ringNo, one.stores])).toEqual([
    [2, 1],
    [3, 3],
  ])
  await say(kase, 'split', [ringId], [stores.slice(0, 2), stores.slice(2)])
  expect((await rings(kase)).map((one) => one.stores)).toEqual([2, 2])
  await withdrawVerdict(kase, 3, '', AT)
  await withdrawVerdict(kase, 1, '', AT)
  expect((await rings(kase)).map((one) => [one.ringId, one.byVerdict])).toEqual([[ringId, null]])
})

test('a part is confirmed like any ring, also one of a single store', async () => {
  const { kase, a, b } = await split()
  await say(kase, 'confirm', [a.ringId])
  await say(kase, 'reject', [b.ringId])
  expect((await rings(kase)).map(({ statuses, secondLook }) => [statuses, secondLook])).toEqual([
    [['confirmed', 'split'], false],
    [['rejected', 'split'], false],
  ])
})

test('a split outlives a run: the same again, and where a store joined it stands apart and asks for a second look', async () => {
  const { kase, a, b } = await split()
  await detect(kase, { gamma: 0.4 }, quietTask())
  expect((await rings(kase)).map((one) => [one.ringId, one.secondLook])).toEqual([
    [a.ringId, false],
    [b.ringId, false],
  ])
  await addRows(kase, plantedCase({ prefix: 'n', ringStores: 1, honestStores: 0 }))
  await detect(kase, {}, quietTask())
  const now = await rings(kase)
  expect(now.map(({ stores, secondLook, byVerdict }) => [stores, secondLook, byVerdict?.part])).toEqual([
    [1, false, 'A'],
    [3, false, 'B'],
    [1, true, null],
  ])
  expect(await storesOf(kase, now[2]?.ringId ?? '')).toEqual(['p:n000'])
  expect((await verdictsOf(kase)).get(now[2]?.ringId ?? '')?.verdicts[0]).toMatchObject({ joined: [{ key: 'p:n000' }], secondLook: ['members'] })
  const [last] = (await runChanges(kase, now[0] ? (await getRing(kase, a.ringId)).runId : '')).changes
  expect(last).toMatchObject({ change: 'grown', ring: { stores: 5 } })
})

test('a run and what verdicts make of its rings are kept together, or not at all', async () => {
  const { kase } = await split()
  const before = await rings(kase)
  await kase.casework.run('ALTER TABLE verdict_hides RENAME TO elsewhere')
  await expect(detect(kase, { gamma: 0.4 }, quietTask())).rejects.toThrow('verdict_hides')
  await kase.casework.run('ALTER TABLE elsewhere RENAME TO verdict_hides')
  expect((await latestRun(kase))?.runNo).toBe(1)
  expect(await rings(kase)).toEqual(before)
})

test('a merge shows the joined ring, until the run joins them too; the address of a former ring leads on', async () => {
  const kase = await detected(2)
  const both = await rings(kase)
  const ids = both.map(({ ringId }) => ringId)
  await say(kase, 'merge', ids)
  const [joined, ...others] = await rings(kase)
  expect(others).toEqual([])
  expect(joined).toMatchObject({
    ringNo: 3,
    stores: 8,
    statuses: ['merged'],
    byVerdict: { kind: 'merge', part: null, of: [{ ringId: ids[0] }, { ringId: ids[1] }] },
  })
  expect(joined?.inFen).toBe(both.reduce((sum, one) => sum + one.inFen, 0))
  await detect(kase, {}, quietTask())
  const [found] = await rings(kase)
  expect(found).toMatchObject({ stores: 8, byVerdict: null, statuses: ['merged'], secondLook: false })
  expect((await ringLineage(kase, ids[0] ?? '')).successors.map(({ ring }) => ring?.ringId)).toEqual([found?.ringId])
})

test('the membership list follows: its rows are those of the parts, and a column says by which verdict', async () => {
  const { kase, a, b } = await split()
  const run = await exportedRun(kase)
  expect(run.rings.map(({ ringId }) => ringId)).toEqual([a.ringId, b.ringId])
  const table = ringMembers(kase, run, await exportMask(kase, false))
  const place = (name: string): number => table.columns.findIndex((column) => column.name === name)
  const rows = []
  for await (const batch of table.batches()) rows.push(...batch)
  expect(rows).toHaveLength(run.members)
  expect(new Set(rows.map((row) => row[place('by_verdict')]))).toEqual(
    new Set(['split A #1 of ring 1, 2026-04-01T10:00:00+08:00, 王警官: 笔录', 'split B #1 of ring 1, 2026-04-01T10:00:00+08:00, 王警官: 笔录']),
  )
  expect((await exportedRun(kase, b.ringId)).members).toBe(rows.filter((row) => row[place('ring_id')] === b.ringId).length)
})

const judged = (ringId: string, stores: string[]): Extent['rings'][number] => ({
  ringId,
  ringNo: 1,
  name: { zh: '', en: '' },
  hypothesis: 'undecided',
  stores: stores.length,
  members: stores.map((key) => ({ key, name: key })),
})

test('verdicts are applied in their order, each to what the former left; what they undo of each other is the run again', () => {
  const run = [
    { ringId: 'r', stores: ['a', 'b', 'c', 'd'] },
    { ringId: 's', stores: ['e', 'f'] },
  ]
  const parts = [
    ['a', 'b'],
    ['c', 'd'],
  ]
  const cut: Extent = { verdictId: 1, kind: 'split', rings: [judged('r', ['a', 'b', 'c', 'd'])], parts }
  const [one, two] = applyExtents(run, [cut])
  expect([one?.stores, two?.stores, two?.from]).toEqual([...parts, ['r']])
  const join: Extent = { verdictId: 2, kind: 'merge', rings: [judged(two?.ringId ?? '', ['c', 'd']), judged('s', ['e', 'f'])], parts: [] }
  expect(applyExtents(run, [cut, join]).map(({ stores, from, made }) => [stores, from, made?.verdictId])).toEqual([
    [['c', 'd', 'e', 'f'], ['r', 's'], 2],
    [['a', 'b'], ['r'], 1],
  ])
  const back: Extent = { verdictId: 2, kind: 'merge', rings: [judged(one?.ringId ?? '', ['a', 'b']), judged(two?.ringId ?? '', ['c', 'd'])], parts: [] }
  expect(applyExtents(run, [cut, back])[0]?.stores).toEqual(['a', 'b', 'c', 'd'])
})
