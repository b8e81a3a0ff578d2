import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { asUser } from '../../server/casework/currentUser.ts'
import { getPath, getPathStep, runPathStep, savePathStep, undoPathStep } from '../../server/casework/path/path.ts'
import { proposeFreezes } from '../../server/casework/freeze/freezes.ts'
import { PATH_STEPS, type PathStep, type PathStepId } from '../../server/contract/path.ts'
import { quietTask } from '../../server/task.ts'
import { CARD, handMadeCase, LONG_STORE } from '../exports/handMadeCase.ts'

let kase: Case
beforeAll(async () => {
  kase = await handMadeCase()
})
afterAll(async () => kase.close())

const now = new Date('2026-03-02T02:00:00Z')
const run = async (stepId: PathStepId, ...input: string[]): Promise<PathStep> =>
  asUser({ name: '陈一' }, async () => runPathStep(kase, stepId, input, quietTask(), now))
const figureOf = (step: PathStep, id: string): number | null | undefined => step.result?.figures.find((one) => one.id === id)?.value

test('a new case begins at the complaint, and a step with nothing to ask about says so', async () => {
  expect(await getPath(kase)).toMatchObject({ done: 0, resume: 'complaint' })
  await expect(run('courier')).rejects.toMatchObject({ code: 'BAD_INPUT' })
})

test('one number leads from the complaint over the courier and the site to rings, other cases, money and what could be frozen', async () => {
  const complaint = await run('complaint', 'YT0000000000001')
  expect(complaint.result?.found).toEqual({ waybills: ['YTO:YT0000000000001'], orders: ['pdd:260101-1'], stores: [LONG_STORE] })
  expect(figureOf(complaint, 'amount')).toBe(10000)
  // An order that is named by its own number and by its waybill's counts once.
  expect(figureOf(await run('complaint', 'YT0000000000001', '260101-1'), 'amount')).toBe(10000)
  await run('complaint', 'YT0000000000001')

  const courier = await run('courier')
  expect(courier.result?.input).toEqual(['YTO:YT0000000000001'])
  expect(figureOf(courier, 'recorded')).toBe(1)

  const site = await run('site')
  expect(site.result?.found['sites']).toEqual(['kb1.example', 'kb2.example'])

  const operator = await run('operator')
  expect(operator.result?.headline.en).toBe('The last run has none of these sites')

  const rings = await run('rings')
  expect(rings.result?.found['rings']).toEqual(['r1'])

  const cross = await run('cross')
  expect(cross.result?.tables[0]?.rows.map(({ cells }) => cells.slice(0, 3))).toEqual([['连云港案', { zh: '运单号', en: 'waybill number' }, 1]])

  const money = await run('money')
  expect([figureOf(money, 'in'), figureOf(money, 'withdrawn')]).toEqual([30000, 17000])
  expect(figureOf(money, 'kept')).toBeNull()
  expect(money.result?.missing.map(({ en }) => en.slice(0, 21))).toEqual(['There are no payments', 'There are no transfer'])

  const freeze = await run('freeze')
  expect(freeze.result?.tables[0]?.rows.map(({ link }) => link?.key)).toEqual([LONG_STORE, CARD, 'pdd:002'])
  await proposeFreezes(kase, { targets: [{ label: 'Account', key: CARD }], priority: 'high', reason: 'r', ringId: null, amountFen: null }, now)
  expect(figureOf(await run('freeze'), 'open')).toBe(2)
})

test('what the evidence does not have is missing with what to ask for, never zero', async () => {
  const unknown = await run('complaint', '999999')
  expect(unknown.result?.missing).toHaveLength(1)
  expect(figureOf(unknown, 'amount')).toBeNull()
  const courier = await run('courier', 'no-such-number')
  expect(courier.result?.missing[0]?.en).toContain('waybills, scans')
  expect(figureOf(courier, 'empty')).toBeNull()
  await undoPathStep(kase, 'complaint', now)
  expect((await getPathStep(kase, 'complaint')).result?.input).toEqual(['YT0000000000001'])
})

test('a step is left with a note and resumed at will; the path resumes at the first that is open', async () => {
  const { version } = await getPathStep(kase, 'complaint')
  await savePathStep(kase, 'complaint', { note: '林先生，未收到手机', state: 'done', version }, now)
  await expect(savePathStep(kase, 'complaint', { note: '', state: 'open', version }, now)).rejects.toMatchObject({ code: 'CONFLICT' })
  const courier = await getPathStep(kase, 'courier')
  await savePathStep(kase, 'courier', { note: '快递公司称空包', state: 'skipped', version: courier.version }, now)
  expect(await getPath(kase)).toMatchObject({ done: 2, resume: 'site' })
  expect(await getPathStep(kase, 'complaint')).toMatchObject({ note: '林先生，未收到手机', state: 'done', changedBy: expect.any(String) })
})

test('the same evidence gives the same hash, and newer evidence makes results stale', async () => {
  const first = await run('site', 'YTO:YT0000000000001')
  expect((await run('site', 'YTO:YT0000000000001')).result?.sha256).toBe(first.result?.sha256)
  expect(first.stale).toBe(false)
  await kase.evidence.run('UPDATE source SET data_version = 9 WHERE source_id = 4')
  expect((await getPath(kase)).steps.map(({ stale }) => stale)).toEqual(PATH_STEPS.map(() => true))
})
