import { z } from 'zod'
import { percent, plain, yuan } from '../indicator.ts'
import { contextRule } from './contextRule.ts'

const row = z.object({
  /** Advances that another one followed, those that orders used up, accounts that paid them, accounts that got them. */
  advances: z.number(),
  used_up: z.number(),
  payers: z.number(),
  payees: z.number(),
  /** Of the used-up ones. */
  advance_fen: z.coerce.number(),
  order_fen: z.coerce.number(),
})

export const R4 = contextRule({
  id: 'R4',
  name: { zh: '预付额度消耗', en: 'Advances used up by orders' },
  definition: {
    zh: '团伙店铺的提现账户向上家账户付出预付款（摘要为保证金、押金、预付等，或为整千元的整额）；两笔预付款之间该账户各店收到的订单款与前一笔预付款之比在 0.9–1.1 之间即为“用完”。测得值是用完的预付款占比。双方流水各有一条的转账只计一次。',
    en: 'The stores’ withdrawal accounts pay advances to an account behind them (called deposit, pledge or prepayment, or a whole sum); an advance is used up when the orders that came in at that account’s stores until the next one make 0.9 to 1.1 of it. The value is the share of advances used up. A transfer that stands in both statements counts once.',
  },
  confuser: { zh: '供货商的账期与预付货款（赊销额度）', en: 'Trade credit: goods prepaid at a supplier and sold until the next prepayment' },
  tables: ['transfers', 'withdrawals', 'orders'],
  row,
  threshold: ({ advanceShare }) => advanceShare,
  nothing: { zh: '没有查到本团伙提现账户付出的预付款', en: 'No advance was found that the ring’s withdrawal accounts paid' },
  find: ({ advances, used_up, payers, payees, advance_fen, order_fen }, { advanceShare, advanceRows }) => {
    if (advances < advanceRows) {
      const text = {
        zh: `仅 ${plain(advances)} 笔可比的预付款，少于 ${plain(advanceRows)} 笔，不作判断`,
        en: `Only ${plain(advances)} advances to compare, fewer than ${plain(advanceRows)}: not judged`,
      }
      return { n: advances, value: null, text }
    }
    const share = used_up / advances
    const sums =
      used_up > 0
        ? {
            zh: `：预付 ${yuan(advance_fen)} 元，其间订单 ${yuan(order_fen)} 元`,
            en: `: ¥${yuan(advance_fen)} paid ahead, ¥${yuan(order_fen)} of orders until the next ones`,
          }
        : { zh: '', en: '' }
    return {
      n: advances,
      value: share,
      text: {
        zh: `${plain(payers)} 个提现账户付给 ${plain(payees)} 个账户的 ${plain(advances)} 笔预付款中，${plain(used_up)} 笔（${percent(share)}）在下一笔之前被订单用完${sums.zh}（阈值 ${percent(advanceShare)}）`,
        en: `Of ${plain(advances)} advances that ${plain(payers)} withdrawal accounts paid to ${plain(payees)} accounts, orders used up ${plain(used_up)} (${percent(share)}) before the next${sums.en} (threshold ${percent(advanceShare)})`,
      },
    }
  },
})
