import { percent, plain, type Indicator } from '../indicator.ts'

export const W5: Indicator = {
  id: 'W5',
  family: 'waybill',
  money: false,
  name: { zh: '同秒批量扫描', en: 'Scan bursts' },
  tables: ['orders', 'waybills'],
  format: percent,
  pooling: { extra: 'sum' },
  text: ({ n, value, extra, stores }) => ({
    zh: `${plain(n)} 件包裹中 ${percent(value)} 与另外二十件以上同网点同秒扫描，${stores === undefined ? '' : '各店合计'}共 ${plain(extra ?? 0)} 批`,
    en: `${percent(value)} of ${plain(n)} parcels share outlet and second with twenty others or more, in ${plain(extra ?? 0)} bursts${stores === undefined ? '' : ' over all stores'}`,
  }),
  condition: ({ extra, stores = 1 }) => (extra ?? 0) / stores >= 3,
}
