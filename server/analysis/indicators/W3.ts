import { percent, plain, type Indicator } from '../indicator.ts'

export const W3: Indicator = {
  id: 'W3',
  family: 'waybill',
  money: false,
  name: { zh: '物理上不可能', en: 'Impossible movement' },
  definition: {
    zh: '先签收后揽收、快于任何车辆，或同一单号同时出现在两座城市的包裹占比',
    en: 'Share of parcels signed before pickup, faster than any lorry, or in two cities at once',
  },
  confuser: { zh: '各系统时钟误差（允许半小时）；补录的扫描', en: 'Clocks that differ (half an hour is allowed); scans entered afterwards' },
  tables: ['orders', 'waybills'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${plain(n)} 件包裹中 ${percent(value)} 先签收后揽收、快于任何车辆或同时在两地`,
    en: `${percent(value)} of ${plain(n)} parcels were signed before pickup, moved faster than any lorry or were in two cities at once`,
  }),
}
