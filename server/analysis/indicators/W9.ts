import { percent, plain, type Indicator } from '../indicator.ts'

export const W9: Indicator = {
  id: 'W9',
  family: 'waybill',
  money: false,
  name: { zh: '先买号后有单', en: 'Number bought before its order' },
  tables: ['orders', 'number_sales'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${plain(n)} 个售出单号中 ${percent(value)} 在订单产生之前已买入`,
    en: `${percent(value)} of ${plain(n)} sold numbers were bought before their order existed`,
  }),
}
