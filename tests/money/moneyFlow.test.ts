import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FlowSum, stopId, type Flow } from '../../server/analysis/money/flowSum.ts'
import { foldFlow } from '../../server/analysis/money/foldFlow.ts'
import { onwardFlow, type Arrivals, type Transfer } from '../../server/analysis/money/onwardFlow.ts'
import { remains, spend } from '../../server/analysis/money/spend.ts'
import { storeFlow, type OrderMoney, type Withdrawal } from '../../server/analysis/money/storeFlow.ts'

const order = (fen: number, at: number, code: string | null, refundFen = 0): OrderMoney => ({ store: 's', fen, at, code, site: null, refundFen })
const withdrawal = (fen: number, at: number, account: string | null = 'a'): Withdrawal => ({ store: 's', fen, at, account })
const total = (flows: readonly Flow[], where: (flow: Flow) => boolean): number => flows.filter(where).reduce((sum, { fen }) => sum + fen, 0)

test('money leaves a store first in, first out; what is left is inside', () => {
  const sums = new FlowSum()
  const routes = storeFlow('s', [order(100, 1, 'q1'), order(200, 2, 'q2', 50)], [withdrawal(130, 3)], sums, false)
  expect(routes.map(({ code, fen }) => [code, fen])).toEqual([
    ['q1', 100],
    ['q2', 30],
  ])
  const flows = sums.all()
  expect(total(flows, ({ to }) => to.kind === 'inside')).toBe(120)
  expect(total(flows, ({ to }) => to.kind === 'refunded')).toBe(50)
  expect(total(flows, ({ from }) => from.kind === 'unexplained')).toBe(0)
})

test('what left a store beyond what came in is said to be unexplained', () => {
  const sums = new FlowSum()
  storeFlow('s', [order(100, 1, null)], [withdrawal(130, 3), withdrawal(0, 4)], sums, false)
  expect(total(sums.all(), ({ from }) => from.kind === 'unexplained')).toBe(30)
  expect(total(sums.all(), ({ to }) => to.kind === 'inside')).toBe(0)
})

const transfer = (id: string, from: string, to: string, fen: number, at: number): Transfer => ({ id, from, to, fen, at })

test('an account sends on only what came in before; the rest it kept', () => {
  const sums = new FlowSum()
  const transfers = [transfer('early', 'a', 'x', 500, 9), transfer('t', 'a', 'b', 70, 11), transfer('more', 'a', 'b', 500, 12)]
  const next = onwardFlow(new Map([['a', [{ at: 10, fen: 100 }]]]), transfers, 0, new Map(), sums)
  expect([...next]).toEqual([
    [
      'b',
      [
        { at: 11, fen: 70 },
        { at: 12, fen: 30 },
      ],
    ],
  ])
  const late = new FlowSum()
  onwardFlow(new Map([['a', [{ at: 10, fen: 100 }]]]), transfers.slice(0, 1), 0, new Map(), late)
  expect(late.all().map(({ to, fen }) => [to.kind, fen])).toEqual([['kept', 100]])
})

test('a transfer between two withdrawal accounts is not spent twice', () => {
  const used = new Map<string, number>()
  const transfers = [transfer('t', 'b', 'c', 100, 20)]
  const first = onwardFlow(new Map([['b', [{ at: 1, fen: 80 }]]]), transfers, 0, used, new FlowSum())
  expect(first.get('c')).toEqual([{ at: 20, fen: 80 }])
  expect(onwardFlow(new Map([['b', [{ at: 2, fen: 80 }]]]), transfers, 1, used, new FlowSum()).get('c')).toEqual([{ at: 20, fen: 20 }])
  expect(used.get('t')).toBe(100)
})

const sum = fc.record({ at: fc.integer({ min: 1, max: 50 }), fen: fc.integer({ min: 0, max: 1000 }) })

test('no sum gives or takes more than it is, and nothing is paid from later money unless asked for', () => {
  fc.assert(
    fc.property(fc.array(sum, { maxLength: 15 }), fc.array(sum, { maxLength: 15 }), fc.boolean(), (ins, outs, later) => {
      const moves = spend(ins, outs, later)
      expect(Math.min(0, ...remains(ins, moves, 'from'), ...remains(outs, moves, 'to'))).toBe(0)
      expect(later || moves.every(({ from, to }) => (ins[from]?.at ?? Infinity) <= (outs[to]?.at ?? 0))).toBe(true)
      expect(!later || Math.min(rest(remains(ins, moves, 'from')), rest(remains(outs, moves, 'to'))) === 0).toBe(true)
    }),
  )
})

const rest = (left: readonly number[]): number => left.reduce((all, fen) => all + fen, 0)
const codes = fc.constantFrom('q1', 'q2', 'q3', 'q4', null)
const stores = ['s', 'u', 'v']
const randomOrder = fc.record({
  store: fc.constantFrom(...stores),
  fen: fc.integer({ min: 0, max: 500 }),
  at: fc.integer({ min: 1, max: 50 }),
  code: codes,
  site: fc.constantFrom('g', null),
  refundFen: fc.integer({ min: 0, max: 300 }),
})
const randomWithdrawal = fc.record({
  store: fc.constantFrom(...stores),
  fen: fc.integer({ min: -100, max: 900 }),
  at: fc.integer({ min: 1, max: 60 }),
  account: fc.constantFrom('a', 'b', 'c', 'd', null),
})
const randomTransfer = fc.record({
  from: fc.constantFrom('a', 'b', 'c'),
  to: fc.constantFrom('b', 'c', 'd', 'e'),
  fen: fc.integer({ min: 1, max: 900 }),
  at: fc.integer({ min: 1, max: 90 }),
})

test('whatever the case: every store and account gives what it took, and putting small ones together changes no sum', () => {
  fc.assert(
    fc.property(
      fc.array(randomOrder, { maxLength: 30 }),
      fc.array(randomWithdrawal, { maxLength: 12 }),
      fc.array(randomTransfer, { maxLength: 15 }),
      fc.integer({ min: 1, max: 4 }),
      (orders, withdrawals, sent, top) => {
        const sums = new FlowSum()
        const routes = stores.flatMap((store) =>
          storeFlow(
            store,
            orders.filter((one) => one.store === store),
            withdrawals.filter((one) => one.store === store),
            sums,
            true,
          ),
        )
        const arrived = new Map<string, { at: number; fen: number }[]>()
        for (const { account, at, fen } of withdrawals) if (account !== null && fen > 0) arrived.set(account, [...(arrived.get(account) ?? []), { at, fen }])
        const transfers = sent.map((one, n) => ({ ...one, id: String(n) }))
        const used = new Map<string, number>()
        let arrivals: Arrivals = arrived
        for (const step of [0, 1] as const) arrivals = onwardFlow(arrivals, transfers, step, used, sums)
        for (const { id, fen } of transfers) expect(used.get(id) ?? 0).toBeLessThanOrEqual(fen)

        const flows = sums.all()
        const folded = foldFlow(flows, top).flows
        for (const list of [flows, folded]) {
          for (const id of new Set(list.flatMap(({ from, to }) => [from, to]).map(stopId))) {
            if (!/^(store|account|onward)\/(entity|others)/.test(id)) continue
            expect([id, total(list, ({ to }) => stopId(to) === id)]).toEqual([id, total(list, ({ from }) => stopId(from) === id)])
          }
          expect(total(list, ({ from, to }) => to.column === 'store' && from.kind !== 'unexplained')).toBe(rest(orders.map(({ fen }) => fen)))
          expect(total(list, ({ to }) => to.kind === 'refunded')).toBe(rest(orders.map(({ refundFen }) => refundFen)))
        }
        const out = total(flows, ({ from, to }) => from.column === 'store' && (to.kind === 'entity' || to.kind === 'unknown_account'))
        expect(out).toBe(rest(withdrawals.map(({ fen }) => Math.max(0, fen))))
        expect(rest(routes.map(({ fen }) => fen))).toBeLessThanOrEqual(out)
      },
    ),
  )
})
