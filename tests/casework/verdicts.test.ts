import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asUser } from '../../server/casework/currentUser.ts'
import type { Case } from '../../server/casework/case.ts'
import { detect } from '../../server/casework/detect.ts'
import { listRingMembers, listRings } from '../../server/casework/rings.ts'
import { listVerdicts, ringVerdicts } from '../../server/casework/verdicts/ringVerdicts.ts'
import { verdictsOf } from '../../server/casework/verdicts/verdictsOf.ts'
import { withdrawVerdict } from '../../server/casework/verdicts/withdrawVerdict.ts'
import { listVerdicts as listContract, stateVerdict as stateContract } from '../../server/contract/verdicts.ts'
import { quietTask } from '../../server/task.ts'
import { addRows } from '../detect/evidenceCase.ts'
import { plantedCase } from '../detect/plantedCase.ts'
import { AT, closeCases, detected, PAGE, say } from './judgedCase.ts'

closeCases()

const ringIds = async (kase: Case): Promise<string[]> => (await listRings(kase, { ...PAGE, sort: 'ringNo' })).rings.map(({ ringId }) => ringId)
const storesOf = async (kase: Case, ringId: string): Promise<string[]> =>
  (await listRingMembers(kase, ringId, { ...PAGE, label: 'Store' })).members.map(({ key }) => key)

test('a ring that nobody judged is a lead; a verdict says who, when and why, is in the audit log, and can be taken back', async () => {
  const kase = await detected()
  const [ringId = ''] = await ringIds(kase)
  expect((await ringVerdicts(kase, ringId)).standing).toEqual({ statuses: ['lead'], secondLook: false, verdicts: [] })
  const confirmed = await say(kase, 'confirm', [ringId])
  expect(confirmed).toMatchObject({ verdictId: 1, author: '王警官', at: '2026-04-01T10:00:00+08:00', reason: '笔录', rings: [{ ringId, stores: 4 }] })
  await say(kase, 'reject', [ringId], [], '李警官')
  expect((await ringVerdicts(kase, ringId)).standing).toMatchObject({ statuses: ['rejected'], secondLook: false, verdicts: [{ author: '李警官' }] })
  await asUser({ name: '赵警官' }, async () => withdrawVerdict(kase, 2, '误判', AT))
  const { standing, history } = await ringVerdicts(kase, ringId)
  expect([standing.statuses, history.map(({ verdictId, withdrawn }) => [verdictId, withdrawn?.author])]).toEqual([
    ['confirmed'],
    [
      [2, '赵警官'],
      [1, undefined],
    ],
  ])
  await expect(withdrawVerdict(kase, 2, '', AT)).rejects.toMatchObject({ code: 'CONFLICT' })
  const audit = (await readFile(join(kase.folder, 'audit.jsonl'), 'utf8')).trim().split('\n')
  expect(audit.map((line) => /"user":"(.+?)","action":"(.+?)"/.exec(line)?.slice(1))).toEqual([
    ['王警官', 'verdict'],
    ['李警官', 'verdict'],
    ['赵警官', 'verdict.withdraw'],
  ])
})

test('a verdict stands in a run that finds the same ring, and asks for a second look where stores joined', async () => {
  const kase = await detected()
  const [before = ''] = await ringIds(kase)
  await say(kase, 'confirm', [before])
  await detect(kase, { gamma: 0.4 }, quietTask())
  expect((await verdictsOf(kase)).get(before)).toMatchObject({ statuses: ['confirmed'], secondLook: false, verdicts: [{ change: 'unchanged' }] })
  await addRows(kase, plantedCase({ prefix: 'n', ringStores: 1, honestStores: 0 }))
  await detect(kase, {}, quietTask())
  const [now = ''] = await ringIds(kase)
  expect((await verdictsOf(kase)).get(now)).toMatchObject({
    statuses: ['confirmed'],
    secondLook: true,
    verdicts: [{ change: 'grown', joined: [{ key: 'p:n000', name: '店 0' }], left: [], secondLook: ['members'] }],
  })
  await say(kase, 'confirm', [now])
  expect((await verdictsOf(kase)).get(now)).toMatchObject({ secondLook: false, verdicts: [{ verdictId: 2 }] })
  await expect(say(kase, 'reject', [before])).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('what replaced a verdict in one run replaces it in the next, without a conflict', async () => {
  const kase = await detected()
  await say(kase, 'confirm', await ringIds(kase))
  await addRows(kase, plantedCase({ prefix: 'n', ringStores: 1, honestStores: 0 }))
  await detect(kase, {}, quietTask())
  await say(kase, 'reject', await ringIds(kase))
  await addRows(kase, plantedCase({ prefix: 'o', ringStores: 1, honestStores: 0 }))
  await detect(kase, {}, quietTask())
  expect((await verdictsOf(kase)).get((await ringIds(kase))[0] ?? '')).toMatchObject({
    statuses: ['rejected'],
    verdicts: [{ verdictId: 2, secondLook: ['members'] }],
  })
})

test('a verdict on a ring that is gone is kept and listed', async () => {
  const kase = await detected()
  await say(kase, 'confirm', await ringIds(kase))
  await detect(kase, { gamma: 100 }, quietTask())
  expect(listContract.reply.parse(await listVerdicts(kase))).toMatchObject({ standing: {}, gone: [{ verdictId: 1 }], secondLooks: 0 })
})

test('two rings that people merge are both marked; when the run merges them too nothing is left to look at', async () => {
  const kase = await detected(2)
  const both = await ringIds(kase)
  expect(both).toHaveLength(2)
  await say(kase, 'merge', both)
  await say(kase, 'confirm', both.slice(0, 1))
  const standing = await verdictsOf(kase)
  expect(both.map((ringId) => standing.get(ringId)?.statuses)).toEqual([['confirmed', 'merged'], ['merged']])
  await withdrawVerdict(kase, 2, '', AT)
  await detect(kase, {}, quietTask())
  const [one = ''] = await ringIds(kase)
  expect((await verdictsOf(kase)).get(one)).toMatchObject({ statuses: ['merged'], secondLook: false, verdicts: [{ change: 'merged' }] })
})

test('verdicts of different kinds that meet in a merged ring ask for a second look', async () => {
  const kase = await detected(2)
  const both = await ringIds(kase)
  await say(kase, 'confirm', both.slice(0, 1))
  await say(kase, 'reject', both.slice(1))
  await detect(kase, {}, quietTask())
  const [one = ''] = await ringIds(kase)
  expect((await verdictsOf(kase)).get(one)).toMatchObject({ statuses: ['rejected'], verdicts: [{ secondLook: ['members', 'conflict'] }] })
})

test('a split puts every store into one part; anything else is refused with the reason', async () => {
  const kase = await detected()
  const [ringId = ''] = await ringIds(kase)
  const stores = await storesOf(kase, ringId)
  const parts = [stores.slice(0, 2), stores.slice(2)]
  await say(kase, 'split', [ringId], parts)
  expect((await verdictsOf(kase)).get(ringId)).toMatchObject({ statuses: ['split'], verdicts: [{ parts }] })
  await expect(say(kase, 'split', [ringId], [stores.slice(0, 2), stores.slice(3)])).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    message: expect.stringContaining('4 stores'),
  })
  await expect(say(kase, 'split', [ringId], [stores, ['p:nobody']])).rejects.toThrow('p:nobody')
  await expect(say(kase, 'merge', [ringId])).rejects.toThrow('two rings')
  await expect(say(kase, 'confirm', [ringId], parts)).rejects.toThrow('parts')
  await expect(withdrawVerdict(kase, 99, '', AT)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(stateContract.body.safeParse({ kind: 'confirm', ringIds: [ringId], reason: '  ' }).success).toBe(false)
})
