import { plain, type Indicator } from '../indicator.ts'

export const W7: Indicator = {
  id: 'W7',
  family: 'waybill',
  money: false,
  name: { zh: '签收时距规律', en: 'Even delivery times' },
  tables: ['orders', 'waybills'],
  format: plain,
  text: ({ n, value, extra }) => ({
    zh: `${n} 件包裹揽收到签收平均 ${plain(extra ?? 0)} 小时，离散系数 ${plain(value)}`,
    en: `${n} parcels took ${plain(extra ?? 0)} hours on average, with a spread of ${plain(value)} of that`,
  }),
}
