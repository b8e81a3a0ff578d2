import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { asUser } from '../../server/casework/currentUser.ts'
import { listFreezes, proposeFreezes } from '../../server/casework/freeze/freezes.ts'
import { approveFreezes, editFreeze, freezeHistory, removeFreezes, returnFreezes, sendFreezes, undoFreezes } from '../../server/casework/freeze/freezeSteps.ts'
import { marksOf } from '../../server/casework/notes/marks.ts'
import { proposeFreezes as endpoint, type FreezeItem } from '../../server/contract/freeze.ts'
import { CARD, handMadeCase, LONG_STORE } from '../exports/handMadeCase.ts'

let kase: Case
beforeAll(async () => {
  kase = await handMadeCase()
})
afterAll(async () => kase.close())

const now = new Date('2026-03-02T02:00:00Z')
const STORE = `Store/${LONG_STORE}`
const ACCOUNT = `Account/${CARD}`
const as = async <T>(name: string, work: () => Promise<T>): Promise<T> => asUser({ name }, work)
const propose = async (body: unknown) => as('陈一', async () => proposeFreezes(kase, endpoint.body.parse(body), now))
const item = async (id: string): Promise<FreezeItem | undefined> => (await listFreezes(kase)).items.find(({ freezeId }) => freezeId === id)

test('what is proposed stands on the list once, with what the evidence says is inside', async () => {
  const targets = [
    { label: 'Store', key: LONG_STORE },
    { label: 'Account', key: CARD, name: '张三丰' },
  ]
  expect(await propose({ targets, priority: 'high', reason: '团伙提现账户', ringId: 'r1' })).toEqual({ added: [ACCOUNT, STORE], already: [] })
  expect(await propose({ targets, reason: 'again' })).toEqual({ added: [], already: [ACCOUNT, STORE] })
  // 100 + 200 yuan of paid orders, 90 yuan withdrawn.
  expect(await item(STORE)).toMatchObject({
    state: 'proposed',
    priority: 'high',
    proposedBy: '陈一',
    institution: 'pdd',
    inside: { insideFen: 21000, basis: 'flow', arrivedFen: 30000, leftFen: 9000 },
  })
})

test('where no balance can be had it is not computable, never zero', async () => {
  expect(await item(ACCOUNT)).toMatchObject({ name: '张三丰', inside: { insideFen: null, basis: 'none', arrivedFen: 25000, leftFen: null } })
  const list = await listFreezes(kase)
  expect([list.insideFen, list.notComputable]).toEqual([21000, 1])
})

test('an account whose own statement states a balance has it, of its last entry', async () => {
  await kase.evidence
    .run(`INSERT INTO raw.transfers (transfer_id, from_account, to_account, amount_fen, "at", balance_fen, extra, row_hash, shadowed, source_id, line) VALUES
    ('t1', '${CARD}', 'other', 5000, '2026-01-05 10:00:00', 20000, '{"side":"from","own_account":"${CARD}"}', 11, false, 2, 40),
    ('t2', '${CARD}', 'other', 3000, '2026-01-06 10:00:00', 17000, '{"side":"from","own_account":"${CARD}"}', 12, false, 2, 41),
    ('t3', 'other', '${CARD}', 900, '2026-01-07 10:00:00', 1, '{"side":"from","own_account":"other"}', 13, false, 2, 42)`)
  await kase.evidence.run('UPDATE source SET data_version = 3 WHERE source_id = 4')
  expect((await item(ACCOUNT))?.inside).toMatchObject({
    insideFen: 17000,
    basis: 'statement',
    asOf: '2026-01-06T10:00:00+08:00',
    leftFen: 8000,
    dataVersion: 3,
  })
})

test('nobody can propose what no row of the case names', async () => {
  await expect(propose({ targets: [{ label: 'Account', key: '6222020000001234568' }], reason: 'x' })).rejects.toMatchObject({ code: 'BAD_INPUT' })
})

test('a second person approves: the same name is refused however it is written, and so is who changed it last', async () => {
  for (const approver of ['陈一', ' 陈一 '])
    await expect(as('李二', () => approveFreezes(kase, { freezeIds: [STORE], approver, remark: '' }, now))).rejects.toMatchObject({ code: 'SECOND_PERSON' })
  await as('Lee', () => editFreeze(kase, STORE, { priority: 'low', reason: '改', amountFen: 500, version: 1 }, now))
  await expect(approveFreezes(kase, { freezeIds: [STORE], approver: 'ＬＥＥ', remark: '' }, now)).rejects.toMatchObject({ code: 'SECOND_PERSON' })
  expect((await item(STORE))?.state).toBe('proposed')
  await as('王四', () => approveFreezes(kase, { freezeIds: [STORE, ACCOUNT], approver: '王四', remark: '同意' }, now))
  expect(await item(STORE)).toMatchObject({ state: 'approved', approvedBy: '王四', undoable: true })
})

test('a change after the approval needs a new one, and taking the change back brings the approval back', async () => {
  const before = await item(STORE)
  await as('陈一', () => editFreeze(kase, STORE, { priority: 'high', reason: '改回', amountFen: null, version: before?.version ?? 0 }, now))
  expect(await item(STORE)).toMatchObject({ state: 'proposed', approvedBy: null })
  await undoFreezes(kase, [STORE], now)
  expect(await item(STORE)).toMatchObject({ state: 'approved', approvedBy: '王四', reason: '改' })
})

test('steps come in their order, what was sent is not called back, and the answer says until when', async () => {
  await expect(returnFreezes(kase, { freezeIds: [STORE], outcome: 'frozen', frozenFen: 1, until: null, answer: '' }, now)).rejects.toMatchObject({
    code: 'CONFLICT',
  })
  await as('陈一', () => sendFreezes(kase, { freezeIds: [STORE, ACCOUNT], sentTo: '某银行', docNo: '冻字1号' }, now))
  await expect(undoFreezes(kase, [STORE], now)).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(removeFreezes(kase, [STORE], 'x', now)).rejects.toMatchObject({ code: 'CONFLICT' })
  await as('陈一', () => returnFreezes(kase, { freezeIds: [ACCOUNT], outcome: 'frozen', frozenFen: 16000, until: '2026-09-01', answer: '已冻结' }, now))
  expect(await item(ACCOUNT)).toMatchObject({ state: 'returned', frozenFen: 16000, until: '2026-09-01', sentTo: '某银行', docNo: '冻字1号' })
  const { steps } = await freezeHistory(kase, ACCOUNT)
  expect(steps.map(({ action, by }) => [action, by])).toEqual([
    ['returned', '陈一'],
    ['sent', '陈一'],
    ['approved', '王四'],
    ['proposed', '陈一'],
  ])
})

const marksAt = async (day: string) =>
  Object.fromEntries((await marksOf(kase, new Date(`${day}T02:00:00Z`))).marks.map(({ target, tags, freeze }) => [target, [freeze, ...tags]]))

test('the canvas shows what is on the list, and as frozen only what is frozen and has not run out', async () => {
  expect(await marksAt('2026-03-02')).toMatchObject({ [STORE]: ['sent'], [ACCOUNT]: ['frozen', 'frozen'] })
  expect((await marksAt('2026-09-02'))[ACCOUNT]).toBeUndefined()
})

test('a freeze that a row of the evidence records stands beside the item and on the canvas', async () => {
  await kase.evidence.run(`INSERT INTO raw.measures (kind, target_type, target_id, "at", amount_fen, until, doc_no, row_hash, shadowed, source_id, line)
    VALUES ('freeze', 'store', '${LONG_STORE}', '2026-02-01', 100, '2026-12-31', '冻字0号', 21, false, 2, 50)`)
  expect((await item(STORE))?.measures).toEqual([{ at: '2026-02-01T00:00:00+08:00', amountFen: 100, until: '2026-12-31T00:00:00+08:00', docNo: '冻字0号' }])
  expect((await marksOf(kase, now)).marks.find(({ target }) => target === STORE)?.freeze).toBe('frozen')
})

test('what is taken off before it is sent goes with its reason and can be brought back', async () => {
  await propose({ targets: [{ label: 'Store', key: 'pdd:elsewhere' }], reason: 'x' })
  await removeFreezes(kase, ['Store/pdd:elsewhere'], '误列', now)
  expect(await item('Store/pdd:elsewhere')).toBeUndefined()
  expect((await freezeHistory(kase, 'Store/pdd:elsewhere')).steps[0]).toMatchObject({ action: 'removed', text: '误列' })
  await undoFreezes(kase, ['Store/pdd:elsewhere'], now)
  expect(await item('Store/pdd:elsewhere')).toMatchObject({ state: 'proposed' })
})
