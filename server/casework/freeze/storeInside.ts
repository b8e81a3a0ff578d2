import { groupBy } from '../../analysis/groupBy.ts'
import { FlowSum } from '../../analysis/money/flowSum.ts'
import { INSIDE, storeFlow } from '../../analysis/money/storeFlow.ts'
import type { Settings } from '../../analysis/settings.ts'
import type { Database } from '../../evidence/database.ts'
import { storeMoney } from '../money/storeMoney.ts'
import type { Inside } from './inside.ts'

/** What is left in each store: paid orders less refunds and withdrawals, as the money view of its ring counts it. */
export async function storeInside(database: Database, settings: Settings, stores: readonly string[]): Promise<Map<string, Inside>> {
  const { orders, withdrawals } = await storeMoney(database, settings, stores)
  const withdrawn = (await database.count('SELECT count(*) FROM (SELECT 1 FROM withdrawals LIMIT 1)')) > 0
  const [ordersOf, withdrawalsOf] = [groupBy(orders, ({ store }) => store), groupBy(withdrawals, ({ store }) => store)]
  return new Map(stores.map((store) => [store, figure(store, ordersOf.get(store) ?? [], withdrawalsOf.get(store) ?? [], withdrawn)]))
}

function figure(store: string, orders: Parameters<typeof storeFlow>[1], withdrawals: Parameters<typeof storeFlow>[2], withdrawn: boolean): Inside {
  const sums = new FlowSum()
  storeFlow(store, orders, withdrawals, sums, false)
  const inside = sums.all().reduce((total, { to, fen }) => (to === INSIDE ? total + fen : total), 0)
  const arrivedFen = orders.length > 0 ? orders.reduce((total, { fen }) => total + fen, 0) : null
  const leftFen = withdrawn ? withdrawals.reduce((total, { fen }) => total + Math.max(fen, 0), 0) : null
  const none = { insideFen: null, basis: 'none' as const, asOf: null, arrivedFen, leftFen }
  if (!withdrawn)
    return {
      ...none,
      text: {
        zh: '案件中没有提现表，无法知道取走了多少。请向平台调取结算提现记录。',
        en: 'The case has no withdrawals, so what was taken out is not known. Ask the platform for its settlement records.',
      },
    }
  if (arrivedFen === null)
    return { ...none, text: { zh: '没有该店铺已付款的订单，无法计算。', en: 'There are no paid orders of this store, so nothing can be computed.' } }
  return {
    insideFen: inside,
    basis: 'flow',
    asOf: null,
    arrivedFen,
    leftFen,
    text: { zh: '已付订单减去退款与提现；不是平台出具的余额。', en: 'Paid orders less refunds and withdrawals; not a balance stated by the platform.' },
  }
}
