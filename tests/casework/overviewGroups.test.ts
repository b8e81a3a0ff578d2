import { afterEach, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { detect } from '../../server/casework/detect.ts'
import { overviewGraph } from '../../server/casework/overviewGraph.ts'
import { overviewGroups } from '../../server/casework/overviewGroups.ts'
import { overviewGroups as contract } from '../../server/contract/rings.ts'
import { quietTask } from '../../server/task.ts'
import { addRows, caseOf } from '../detect/evidenceCase.ts'
import { plantedCase } from '../detect/plantedCase.ts'

const open: Case[] = []
afterEach(async () => {
  for (const kase of open.splice(0)) await kase.close()
})

const APART = 4
async function detected(settings: Record<string, unknown>): Promise<Case> {
  const kase = await caseOf(plantedCase({ honestStores: 2 }))
  open.push(kase)
  await addRows(kase, plantedCase({ prefix: 't', ringStores: 3, honestStores: 0, device: 'dev-2', withdrawalAccount: 'acc-2' }))
  await detect(kase, { gamma: APART, ...settings }, quietTask())
  return kase
}
const groupsOf = async (kase: Case) => contract.reply.parse(await overviewGroups(kase, new AbortController().signal))

test('linked stores that are too few for a ring are a group beside the rings, outside of them, with why', async () => {
  const kase = await detected({ callStores: 4 })
  const { rings } = await overviewGraph(kase)
  expect(rings.map(({ stores }) => stores)).toEqual([4])
  const { groups, shown, total, stores } = await groupsOf(kase)
  expect({ shown, total, stores }).toEqual({ shown: 1, total: 1, stores: 3 })
  expect(groups[0]).toMatchObject({ stores: 3, why: 'size', members: [{ key: 'p:t000' }, { key: 'p:t001' }, { key: 'p:t002' }] })
  expect(Math.hypot(groups[0]?.x ?? 0, groups[0]?.y ?? 0)).toBeGreaterThan(Math.sqrt(4))
})

test('stores of too little suspicion are a group for that reason; what was called a ring is none', async () => {
  const kase = await detected({ callSuspicion: 100 })
  expect((await groupsOf(kase)).groups.map(({ stores, why }) => [stores, why])).toEqual([
    [4, 'suspicion'],
    [3, 'suspicion'],
  ])
  expect(await groupsOf(await detected({}))).toEqual({ groups: [], shown: 0, total: 0, stores: 0 })
})
