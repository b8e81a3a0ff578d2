import { percent, plain, type Indicator } from '../indicator.ts'

export const W9: Indicator = {
  id: 'W9',
  family: 'waybill',
  money: false,
  name: { zh: '先买号后有单', en: 'Number bought before its order' },
  definition: { zh: '在订单产生之前已从空包网站买入的单号占售出单号的比例', en: 'Share of sold numbers that were bought before their order existed' },
  confuser: { zh: '预先打印的单号段、预售订单', en: 'Blocks printed in advance, orders of presales' },
  tables: ['orders', 'number_sales'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${plain(n)} 个售出单号中 ${percent(value)} 在订单产生之前已买入`,
    en: `${percent(value)} of ${plain(n)} sold numbers were bought before their order existed`,
  }),
}
