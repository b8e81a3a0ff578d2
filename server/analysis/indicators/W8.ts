import { percent, plain, type Indicator } from '../indicator.ts'

export const W8: Indicator = {
  id: 'W8',
  family: 'waybill',
  money: false,
  name: { zh: '命中空包库', en: 'Vendor-pool hits' },
  definition: {
    zh: '单号出现在空包网站销售记录中且时间吻合的占比；双方均无时间时按命中计',
    en: 'Share of numbers that a vendor site sold at a time that fits; where neither side has a time a match counts',
  },
  confuser: { zh: '快递一年后重复使用的单号（要求时间相近）', en: 'Numbers that the courier uses again after a year (the times must be near)' },
  tables: ['orders', 'number_sales'],
  format: percent,
  pooling: { extra: 'sum' },
  text: ({ n, value, extra }) => ({
    zh: `${plain(n)} 个单号中 ${plain(extra ?? Math.round(value * n))} 个（${percent(value)}）由空包网站售出`,
    en: `${plain(extra ?? Math.round(value * n))} of ${plain(n)} numbers (${percent(value)}) were sold by vendor sites`,
  }),
}
