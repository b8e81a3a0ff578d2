import { afterEach, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { detect } from '../../server/casework/detect.ts'
import { getRing, listRingMembers, listRings } from '../../server/casework/rings.ts'
import { ringLineage, runChanges } from '../../server/casework/runChanges.ts'
import { latestRun, listRuns } from '../../server/casework/runs.ts'
import { ringLineage as lineageContract, runChanges as changesContract } from '../../server/contract/runs.ts'
import { quietTask } from '../../server/task.ts'
import { addRows, caseOf } from './evidenceCase.ts'
import { plantedCase } from './plantedCase.ts'

const open: Case[] = []
afterEach(async () => {
  for (const kase of open.splice(0)) await kase.close()
})

const PAGE = { offset: 0, limit: 100 }
const only = async (kase: Case): Promise<string> => (await listRings(kase, { ...PAGE, sort: 'score' })).rings[0]?.ringId ?? ''

async function planted(planting: Parameters<typeof plantedCase>[0] = {}): Promise<Case> {
  const kase = await caseOf(plantedCase({ honestStores: 2, ...planting }))
  open.push(kase)
  return kase
}

test('a ring keeps its id in a run with other settings, where it is unchanged', async () => {
  const kase = await planted()
  const first = await detect(kase, {}, quietTask())
  const ringId = await only(kase)
  expect(await ringLineage(kase, ringId)).toMatchObject({ since: null, change: null, last: null, successors: [] })
  const second = await detect(kase, { gamma: 0.4 }, quietTask())
  expect(second.previousRunId).toBe(first.runId)
  expect(await only(kase)).toBe(ringId)
  expect(lineageContract.reply.parse(await ringLineage(kase, ringId))).toMatchObject({
    since: { runNo: 1 },
    change: { change: 'unchanged', from: [{ ringId, ringNo: 1, shared: 4 }], joined: [], left: [] },
  })
})

test('a ring that grew says who joined, and the address of the former ring leads to it', async () => {
  const kase = await planted()
  await detect(kase, {}, quietTask())
  const former = await only(kase)
  await addRows(kase, plantedCase({ prefix: 'n', ringStores: 1, honestStores: 0 }))
  const run = await detect(kase, {}, quietTask())
  const now = await only(kase)
  expect(now).not.toBe(former)
  const { change } = await ringLineage(kase, now)
  expect(change).toMatchObject({ change: 'grown', from: [{ ringId: former, shared: 4 }], joined: [{ key: 'p:n000' }], left: [] })

  const old = await getRing(kase, former)
  expect([old.latest, old.runNo, (await getRing(kase, now)).latest]).toEqual([false, 1, true])
  expect((await listRingMembers(kase, former, { ...PAGE, label: 'Store' })).total).toBe(4)
  expect(await ringLineage(kase, former)).toMatchObject({ last: { runNo: 2 }, successors: [{ ring: { ringId: now } }] })
  expect(changesContract.reply.parse(await runChanges(kase, run.runId)).counts).toMatchObject({ grown: 1, born: 0, gone: 0 })
})

test('a ring that no run finds again is gone, and has no successor', async () => {
  const kase = await planted()
  await detect(kase, {}, quietTask())
  const ringId = await only(kase)
  const strict = await detect(kase, { gamma: 100 }, quietTask())
  expect((await runChanges(kase, strict.runId)).changes).toMatchObject([{ change: 'gone', ring: null, from: [{ ringId }] }])
  expect(await ringLineage(kase, ringId)).toMatchObject({ last: { runNo: 2 }, successors: [] })
})

test('the same run again follows what it followed before; a former run taken up again follows the one between', async () => {
  const kase = await planted()
  const first = await detect(kase, {}, quietTask())
  expect((await detect(kase, {}, quietTask())).previousRunId).toBeNull()
  const second = await detect(kase, { gamma: 0.4 }, quietTask())
  const again = await detect(kase, {}, quietTask())
  expect([again.runId, again.runNo, again.previousRunId]).toEqual([first.runId, 1, second.runId])
  expect((await latestRun(kase))?.runId).toBe(first.runId)
  expect((await listRuns(kase)).map(({ runNo }) => runNo)).toEqual([1, 2])
})

test('a ring or run that there never was is refused by name', async () => {
  const kase = await planted({ ringStores: 0, honestStores: 1 })
  await detect(kase, {}, quietTask())
  await expect(ringLineage(kase, 'nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(runChanges(kase, 'nothing')).rejects.toThrow('nothing')
})

test('members that hold together at every γ and seed are firm, and the run says how that was measured', async () => {
  const kase = await planted()
  const run = await detect(kase, {}, quietTask())
  expect(run.stability).toEqual({ partitions: 12, restricted: false })
  const { members } = await listRingMembers(kase, await only(kase), PAGE)
  expect(members.map(({ label, stability }) => [label, stability]).filter(([label]) => label === 'Store')).toEqual(
    Array.from({ length: 4 }, () => ['Store', 1]),
  )
  expect(members.filter(({ label }) => label !== 'Store').every(({ stability }) => stability === null)).toBe(true)
  expect((await getRing(kase, await only(kase))).stability).toBe(1)
})

test('in a graph with more links than the setting stability is measured around the rings, and says so', async () => {
  const kase = await planted()
  expect((await detect(kase, { stability: { mostLinks: 1, gammas: [0.2, 0.8], seeds: [1] } }, quietTask())).stability).toEqual({
    partitions: 2,
    restricted: true,
  })
  expect(await getRing(kase, await only(kase))).toMatchObject({ stability: 1, measured: { partitions: 2, restricted: true } })
})
