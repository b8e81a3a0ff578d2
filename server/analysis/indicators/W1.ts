import { percent, plain, type Indicator } from '../indicator.ts'

export const W1: Indicator = {
  id: 'W1',
  family: 'waybill',
  money: false,
  name: { zh: '重量缺失或恒定', en: 'Weight missing or constant' },
  tables: ['orders', 'waybills'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${plain(n)} 件包裹中 ${percent(value)} 无快递称重、为零或与本店多数相同`,
    en: `${percent(value)} of ${plain(n)} parcels were not weighed by the courier, weigh nothing, or weigh what most of their store’s do`,
  }),
}
