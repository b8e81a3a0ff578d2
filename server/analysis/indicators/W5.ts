import { percent, plain, type Indicator } from '../indicator.ts'

export const W5: Indicator = {
  id: 'W5',
  family: 'waybill',
  money: false,
  name: { zh: '同秒批量扫描', en: 'Scan bursts' },
  definition: {
    zh: '与另外多件包裹在同一网点同一秒揽收或签收的包裹占比；分拨中心的扫描不计',
    en: 'Share of parcels picked up or signed for in the same outlet and second as many others; scans at hubs do not count',
  },
  confuser: { zh: '流水线扫描、云仓整笼交接', en: 'Belt scanners, cloud warehouses that hand over whole cages' },
  tables: ['orders', 'waybills'],
  format: percent,
  pooling: { extra: 'sum' },
  text: ({ n, value, extra, stores }) => ({
    zh: `${plain(n)} 件包裹中 ${percent(value)} 与另外二十件以上同网点同秒扫描，${stores === undefined ? '' : '各店合计'}共 ${plain(extra ?? 0)} 批`,
    en: `${percent(value)} of ${plain(n)} parcels share outlet and second with twenty others or more, in ${plain(extra ?? 0)} bursts${stores === undefined ? '' : ' over all stores'}`,
  }),
  condition: ({ extra, stores = 1 }) => (extra ?? 0) / stores >= 3,
}
