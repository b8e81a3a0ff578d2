import { percent, plain, type Indicator } from '../indicator.ts'

export const W8: Indicator = {
  id: 'W8',
  family: 'waybill',
  money: false,
  name: { zh: '命中空包库', en: 'Vendor-pool hits' },
  tables: ['orders', 'number_sales'],
  format: percent,
  pooling: { extra: 'sum' },
  text: ({ n, value, extra }) => ({
    zh: `${plain(n)} 个单号中 ${plain(extra ?? Math.round(value * n))} 个（${percent(value)}）由空包网站售出`,
    en: `${plain(extra ?? Math.round(value * n))} of ${plain(n)} numbers (${percent(value)}) were sold by vendor sites`,
  }),
}
