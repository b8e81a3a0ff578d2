import { percent, plain, type Indicator } from '../indicator.ts'

export const W1: Indicator = {
  id: 'W1',
  family: 'waybill',
  money: false,
  name: { zh: '重量缺失或恒定', en: 'Weight missing or constant' },
  definition: {
    zh: '无快递实测重量、重量为零，或与本店绝大多数包裹重量完全相同的包裹占比',
    en: 'Share of parcels that no courier weighed, that weigh nothing, or that weigh exactly what nearly all of the store’s parcels weigh',
  },
  confuser: {
    zh: '文件、票据、单一规格商品的店铺；未随运单导出重量的快递',
    en: 'Documents, tickets and shops with a single article; couriers whose export has no weights',
  },
  tables: ['orders', 'waybills'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${plain(n)} 件包裹中 ${percent(value)} 无快递称重、为零或与本店多数相同`,
    en: `${percent(value)} of ${plain(n)} parcels were not weighed by the courier, weigh nothing, or weigh what most of their store’s do`,
  }),
}
