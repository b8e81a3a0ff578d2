import { percent, plain, type Indicator } from '../indicator.ts'

export const againstReturns: Indicator = {
  id: 'against.returns',
  family: 'store',
  money: false,
  name: { zh: '真实退货', en: 'Goods sent back' },
  definition: { zh: '买家退货的订单占比', en: 'Share of orders that were sent back' },
  confuser: { zh: '虚构的退货记录', en: 'Returns that exist on paper only' },
  tables: ['orders'],
  format: percent,
  text: ({ n, value }) => ({ zh: `${plain(n)} 笔订单中 ${percent(value)} 有退货`, en: `${percent(value)} of ${plain(n)} orders were sent back` }),
}
