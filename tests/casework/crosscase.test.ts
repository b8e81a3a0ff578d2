import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { deleteMatch, getMatch, listMatches, matchList, matchRows } from '../../server/casework/crosscase/keptMatches.ts'
import { liftOf } from '../../server/casework/crosscase/lift.ts'
import { makeMatch } from '../../server/casework/crosscase/makeMatch.ts'
import { listMatchRows } from '../../server/contract/crosscase.ts'
import { quietTask } from '../../server/task.ts'
import { addFullLoop, addRows, freshCase, order } from '../graph/evidenceFixture.ts'

const NOW = new Date('2026-03-02T02:00:00Z')
const page = (query: object = {}) => listMatchRows.query.parse(query)

let kase: Case
beforeAll(async () => {
  kase = await freshCase()
  await addFullLoop(kase)
  await addRows(
    kase,
    'orders',
    Array.from({ length: 20 }, (_, index) => order(`x${index}`, 's9', `90${index}`, {})),
  )
})
afterAll(async () => kase.close())

const make = async (numbers: string, name = '') => makeMatch(kase, { name, numbers }, NOW, quietTask())

test('hits are counted by other case, site and store, and misses are kept in the order of the list', async () => {
  const made = await make('222\n901\nnobody\n222\n6.00E+11\n', '赃单')
  expect(made).toMatchObject({ name: '赃单', asked: 4, hits: 2, misses: 2, duplicates: 1, damaged: 1 })
  const { groups } = await getMatch(kase, made.matchId)
  expect(groups.map(({ kind, key, hits, size }) => [kind, key, hits, size])).toEqual([
    ['case', 'lishui', 1, 1],
    ['site', 'kb1.example', 1, 2],
    ['store', 'pdd:s2', 1, 1],
    ['store', 'pdd:s9', 1, 20],
  ])
  const misses = await matchRows(kase, made.matchId, page({ show: 'misses' }))
  expect(misses.rows.map(({ waybill_no }) => waybill_no)).toEqual(['nobody', '6.00E+11'])
  expect((await matchRows(kase, made.matchId, page({ show: 'damaged' }))).rows.map(({ waybill_no }) => waybill_no)).toEqual(['6.00E+11'])
  const ofStore = await matchRows(kase, made.matchId, page({ by: 'store', key: 'pdd:s9' }))
  expect(ofStore).toMatchObject({ total: 1, rows: [{ waybill_no: '901', stores: ['pdd:s9'] }] })
})

test('numbers are waybills, phones, accounts, stores, codes: each hit says as what it is known, and chance is told of waybills alone', async () => {
  await addRows(kase, 'identifiers', [{ owner_type: 'store', owner_id: 'pdd:s9', kind: 'phone', value: '13800001234' }])
  await addRows(kase, 'withdrawals', [
    { withdrawal_id: 'k1', platform: 'pdd', store_id: 's9', account_id: '6222020000001234567', amount_fen: 1, at: '2026-03-01' },
  ])
  await addRows(kase, 'case_numbers', [{ other_case: 'lishui', kind: 'phone', value: '13800001234' }])
  const made = await make('901\n13800001234\n6222020000001234567\npdd:s9\nnobody\n')
  expect(made).toMatchObject({ asked: 5, hits: 4, misses: 1 })
  expect(Object.fromEntries(made.kinds.map(({ kind, hits }) => [kind, hits]))).toEqual({ account: 1, phone: 1, store: 1, waybill: 1 })
  const { groups } = await getMatch(kase, made.matchId)
  const known = groups.map(({ kind, key, numberKind, hits, size, expected }) => [kind, key, numberKind, hits, size, expected === null])
  expect(known).toContainEqual(['case', 'lishui', 'phone', 1, null, true])
  for (const numberKind of ['account', 'phone', 'store']) expect(known).toContainEqual(['store', 'pdd:s9', numberKind, 1, null, true])
  // Two of the list may be waybill numbers: the one that is known as one, and the one that nobody knows.
  const store = groups.find(({ key, numberKind }) => key === 'pdd:s9' && numberKind === 'waybill')
  expect(store?.expected).toBeCloseTo((2 * 20) / made.universe)
  const { rows } = await matchRows(kase, made.matchId, page())
  expect(rows.map(({ waybill_no, kinds, stores }) => [waybill_no, kinds, stores])).toEqual([
    ['901', ['waybill'], ['pdd:s9']],
    ['13800001234', ['phone'], ['pdd:s9']],
    ['6222020000001234567', ['account'], ['pdd:s9']],
    ['pdd:s9', ['store'], ['pdd:s9']],
  ])
})

test('a list that names couriers is one of waybill numbers', async () => {
  const made = await make('waybill_no,courier\n13800001234,YTO\n')
  expect(made).toMatchObject({ asked: 1, hits: 0 })
})

test('chance draws from all numbers that anybody knows, damaged ones apart', async () => {
  const { matchId, universe } = await make('222\n901\nnobody\n6.00E+11\n')
  // 12345678901234567890, 222, 333 and 20 of store s9 are known; nobody and the damaged one are not.
  expect(universe).toBe(25)
  const { groups } = await getMatch(kase, matchId)
  const store = groups.find(({ key }) => key === 'pdd:s9')
  expect(store?.expected).toBeCloseTo((3 * 20) / 25)
  expect(store?.lift).toBeCloseTo(1 / ((3 * 20) / 25))
  expect(store?.low).toBeLessThan(1)
  expect(store?.high).toBeGreaterThan(1)
})

test('the interval of a lift is that of a Poisson count', () => {
  // Exact limits of 10 events: 4.795 and 18.39.
  const { lift, low, high } = liftOf(10, 2)
  expect(lift).toBe(5)
  expect(low).toBeCloseTo(4.795 / 2, 1)
  expect(high).toBeCloseTo(18.39 / 2, 1)
  expect(liftOf(0, 2).low).toBe(0)
})

test('a match is kept with its list, and the same list gives the same answer', async () => {
  const [first, second] = [await make('222\nnobody\n'), await make('222\nnobody\n')]
  const [a, b] = [await getMatch(kase, first.matchId), await getMatch(kase, second.matchId)]
  expect(b.groups).toEqual(a.groups)
  expect(await matchList(kase, first.matchId)).toBe('222\nnobody\n')
  await deleteMatch(kase, first.matchId, NOW)
  expect((await listMatches(kase)).map(({ matchId }) => matchId)).not.toContain(first.matchId)
  await expect(getMatch(kase, first.matchId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a list that cannot be read is refused with its line, and nothing is kept', async () => {
  const before = (await listMatches(kase)).length
  await expect(make('a,b\nc,d\n')).rejects.toMatchObject({ code: 'BAD_INPUT' })
  expect(await listMatches(kase)).toHaveLength(before)
})

test('a cancelled match keeps nothing', async () => {
  const before = (await listMatches(kase)).length
  const abort = new AbortController()
  const work = makeMatch(kase, { name: '', numbers: '222\n' }, NOW, { signal: abort.signal, report: () => abort.abort() })
  await expect(work).rejects.toMatchObject({ code: 'CANCELLED' })
  expect(await listMatches(kase)).toHaveLength(before)
})
