import { percent, plain, type Indicator } from '../indicator.ts'

export const againstReturns: Indicator = {
  id: 'against.returns',
  family: 'store',
  money: false,
  name: { zh: '真实退货', en: 'Goods sent back' },
  tables: ['orders'],
  format: percent,
  text: ({ n, value }) => ({ zh: `${plain(n)} 笔订单中 ${percent(value)} 有退货`, en: `${percent(value)} of ${plain(n)} orders were sent back` }),
}
