import { percent, plain, type Indicator } from '../indicator.ts'

export const againstRefunds: Indicator = {
  id: 'against.refunds',
  family: 'store',
  money: true,
  name: { zh: '未退货而退款', en: 'Paid back without goods returned' },
  tables: ['orders'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${plain(n)} 笔订单中 ${percent(value)} 未退货而退款`,
    en: `${percent(value)} of ${plain(n)} orders were paid back though nothing was returned`,
  }),
}
