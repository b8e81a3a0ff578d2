import type { FlowSum, Stop } from './flowSum.ts'
import { remains, spend, type Sum } from './spend.ts'

/** An order that was paid or paid back, its items together; `fen` and `refundFen` are not negative. */
export interface OrderMoney extends Sum {
  readonly store: string
  /** The first code it was paid through. */
  readonly code: string | null
  readonly site: string | null
  readonly refundFen: number
}

export interface Withdrawal extends Sum {
  readonly store: string
  readonly account: string | null
}

/** Money of orders through one code at one store that was withdrawn to one account. */
export interface Route {
  readonly site: string | null
  readonly code: string | null
  readonly store: string
  readonly account: string | null
  fen: number
  orders: number
}

export const siteStop = (site: string | null): Stop => ({ column: 'site', kind: site === null ? 'no_site' : 'entity', key: site ?? '' })
export const codeStop = (code: string | null): Stop => ({ column: 'code', kind: code === null ? 'no_code' : 'entity', key: code ?? '' })
export const storeStop = (store: string): Stop => ({ column: 'store', kind: 'entity', key: store })
export const accountStop = (account: string | null): Stop => ({
  column: 'account',
  kind: account === null ? 'unknown_account' : 'entity',
  key: account ?? '',
})
export const REFUNDED: Stop = { column: 'account', kind: 'refunded', key: '' }
export const INSIDE: Stop = { column: 'account', kind: 'inside', key: '' }
export const UNEXPLAINED: Stop = { column: 'code', kind: 'unexplained', key: '' }

/**
 * One store's money: what came in by code, went back to buyers, was withdrawn and is left. What was withdrawn or paid back beyond what came
 * in is `UNEXPLAINED` income, so that in + unexplained = withdrawn + refunded + inside. Sites are drawn when `sites` says so.
 * Returns which codes' money went to which account, first in first out.
 */
export function storeFlow(store: string, orders: readonly OrderMoney[], withdrawals: readonly Withdrawal[], sums: FlowSum, sites: boolean): Route[] {
  const stop = storeStop(store)
  const ins: Sum[] = []
  let over = 0
  for (const order of orders) {
    if (sites) sums.add(siteStop(order.site), codeStop(order.code), order.fen, order.at)
    sums.add(codeStop(order.code), stop, order.fen, order.at)
    sums.add(stop, REFUNDED, order.refundFen, order.at)
    const back = Math.min(order.fen, order.refundFen)
    over += order.refundFen - back
    ins.push({ at: order.at, fen: order.fen - back })
  }
  const taken = withdrawals.filter(({ fen }) => fen > 0)
  for (const { account, fen, at } of taken) sums.add(stop, accountStop(account), fen, at)
  for (const { fen, at } of withdrawals.filter((one) => one.fen < 0)) {
    sums.add(UNEXPLAINED, stop, -fen, at)
    ins.push({ at, fen: -fen })
  }
  const outs: Sum[] = [...taken, { at: Infinity, fen: over }]
  const moves = spend(ins, outs, true)
  for (const [place, fen] of remains(ins, moves, 'from').entries()) sums.add(stop, INSIDE, fen, ins[place]?.at ?? null)
  for (const [place, fen] of remains(outs, moves, 'to').entries()) sums.add(UNEXPLAINED, stop, fen, taken[place]?.at ?? null)

  const routes = new Map<string, Route>()
  for (const { from, to, fen } of moves) {
    const order = orders[from]
    const withdrawal = taken[to]
    if (!order || !withdrawal) continue
    const id = JSON.stringify([order.code, withdrawal.account])
    const route = routes.get(id) ?? { site: order.site, code: order.code, store, account: withdrawal.account, fen: 0, orders: 0 }
    route.fen += fen
    route.orders++
    routes.set(id, route)
  }
  return [...routes.values()]
}
