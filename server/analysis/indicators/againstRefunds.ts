import { percent, plain, type Indicator } from '../indicator.ts'

export const againstRefunds: Indicator = {
  id: 'against.refunds',
  family: 'store',
  money: true,
  name: { zh: '未退货而退款', en: 'Paid back without goods returned' },
  definition: { zh: '无投诉、未退货而退款的订单占比', en: 'Share of orders paid back with no complaint and nothing returned' },
  confuser: { zh: '仅退款政策、补偿', en: 'Refunds without return as a service, compensation' },
  tables: ['orders'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${plain(n)} 笔订单中 ${percent(value)} 未退货而退款`,
    en: `${percent(value)} of ${plain(n)} orders were paid back though nothing was returned`,
  }),
}
