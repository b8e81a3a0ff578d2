import { afterEach, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { detect } from '../../server/casework/detect.ts'
import { listRings } from '../../server/casework/rings.ts'
import { compareRing } from '../../server/casework/strictness/compareRing.ts'
import { neighbourhood } from '../../server/casework/strictness/neighbourhood.ts'
import { partitionAt } from '../../server/casework/strictness/partitions.ts'
import { ringAtStrictness } from '../../server/casework/strictness/ringAtStrictness.ts'
import { resolveSettings } from '../../server/analysis/settings.ts'
import { stricterRing } from '../../server/contract/strictness.ts'
import { quietTask } from '../../server/task.ts'
import { addRows, caseOf } from '../detect/evidenceCase.ts'
import { plantedCase } from '../detect/plantedCase.ts'

const open: Case[] = []
afterEach(async () => {
  for (const kase of open.splice(0)) await kase.close()
})
const { signal } = quietTask()
const ringIds = async (kase: Case): Promise<string[]> => (await listRings(kase, { offset: 0, limit: 9, sort: 'ringNo' })).rings.map(({ ringId }) => ringId)

/** Two rings of four stores, which the default γ would find to be one. */
async function twoRings(settings: Record<string, unknown> = {}): Promise<{ kase: Case; runId: string }> {
  const kase = await caseOf(plantedCase({ honestStores: 2 }))
  open.push(kase)
  await addRows(kase, plantedCase({ prefix: 't', honestStores: 0, device: 'dev-2', withdrawalAccount: 'acc-2' }))
  const { runId } = await detect(kase, { gamma: 4, ...settings }, quietTask())
  return { kase, runId }
}

test('looser, the stores of the other ring join with what ties them; stricter, the ring falls apart; the run stays as it is', async () => {
  const { kase, runId } = await twoRings()
  const [first = '', second] = await ringIds(kase)
  const before = await kase.casework.count('SELECT count(*) FROM ring_member')
  expect(await ringAtStrictness(kase, first, undefined, signal)).toMatchObject({ gamma: 4, runGamma: 4, stores: 4, joins: 0, left: [], parts: [4] })
  const loose = stricterRing.parse(await ringAtStrictness(kase, first, 0.3, signal))
  expect(loose).toMatchObject({ gamma: 0.3, stores: 8, joins: 4, left: [], parts: [4], called: { hypothesis: 'code_merchant' } })
  expect(loose.joined.map(({ ring }) => ring?.ringId)).toEqual([second, second, second, second])
  expect(loose.joined.map(({ key, ties }) => [key, ties[0]?.key])).toEqual(['0', '1', '2', '3'].map((no) => [`p:t00${no}`, `p:s00${no}`]))
  const strict = await ringAtStrictness(kase, first, 100, signal)
  expect(strict).toMatchObject({ stores: 0, joins: 0, parts: [1, 1, 1, 1], called: null })
  expect(strict.left.map(({ company }) => company)).toEqual([0, 0, 0, 0])
  expect(await kase.casework.count('SELECT count(*) FROM ring_member')).toBe(before)
  // The engine on the kept links gives what the run found: nobody moves.
  const settings = resolveSettings({ gamma: 4 })
  const { membership } = await partitionAt(kase, runId, settings, 4, [], signal)
  expect([...new Set(membership)].map((community) => membership.filter((one) => one === community).length).filter((size) => size > 1)).toEqual([4, 4])
})

test('with more links than the setting only what lies around the ring is clustered, and it says how many links that were', async () => {
  const { kase } = await twoRings({ stability: { mostLinks: 1, gammas: [0.2], seeds: [1] } })
  const [first = ''] = await ringIds(kase)
  const loose = await ringAtStrictness(kase, first, 0.3, signal)
  expect(loose).toMatchObject({ stores: 8, joins: 4 })
  expect(loose.links).toBeLessThanOrEqual(loose.allLinks)
})

test('a ring of an older run is refused by name, and so is a run without γ', async () => {
  const { kase } = await twoRings()
  const [first = ''] = await ringIds(kase)
  await detect(kase, {}, quietTask())
  await expect(ringAtStrictness(kase, 'nothing', 0.3, signal)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(ringAtStrictness(kase, first, 0.3, signal)).rejects.toThrow('run 1')
  await detect(kase, { clustering: 'louvain' }, quietTask())
  const [now = ''] = await ringIds(kase)
  await expect(ringAtStrictness(kase, now, 0.3, signal)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('the community that keeps most of a ring continues it; who leaves is told with the company', () => {
  //                                      0  1  2  3  4  5  6  7
  const membership = Int32Array.from([2, 2, 2, 1, 1, 1, 3, 2])
  expect(compareRing([0, 1, 2, 3, 6], membership)).toEqual({
    group: [0, 1, 2, 7],
    joined: [7],
    left: [
      { node: 3, company: [4, 5] },
      { node: 6, company: [] },
    ],
    parts: [3, 1, 1],
  })
})

test('a neighbourhood grows step by step while its links are few enough, and numbers its nodes anew', () => {
  // A path 0 – 1 – 2 – 3 – 4, and 5 apart.
  const path = { nodes: 6, sources: Int32Array.from([0, 1, 2, 3]), targets: Int32Array.from([1, 2, 3, 4]), weights: Float64Array.from([1, 2, 3, 4]) }
  expect([...neighbourhood(path, [0], 1).nodes]).toEqual([0, 1])
  expect([...neighbourhood(path, [0], 2).nodes]).toEqual([0, 1, 2])
  const { nodes, graph } = neighbourhood(path, [4], 9)
  expect([[...nodes], [...graph.sources], [...graph.weights]]).toEqual([
    [0, 1, 2, 3, 4],
    [0, 1, 2, 3],
    [1, 2, 3, 4],
  ])
})
