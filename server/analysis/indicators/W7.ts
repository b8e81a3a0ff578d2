import { plain, type Indicator } from '../indicator.ts'

export const W7: Indicator = {
  id: 'W7',
  family: 'waybill',
  money: false,
  name: { zh: '签收时距规律', en: 'Even delivery times' },
  tables: ['orders', 'waybills'],
  format: plain,
  text: ({ n, value, extra, stores }) => ({
    zh: `${plain(n)} 件包裹揽收到签收平均 ${plain(extra ?? 0)} 小时，离散系数${stores === undefined ? '' : '各店平均'} ${plain(value)}`,
    en: `${plain(n)} parcels took ${plain(extra ?? 0)} hours on average, with a spread of ${plain(value)} of that${stores === undefined ? '' : ' (mean of the stores)'}`,
  }),
}
