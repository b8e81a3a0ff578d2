import { percent, plain, type Indicator } from '../indicator.ts'

export const W2: Indicator = {
  id: 'W2',
  family: 'waybill',
  money: false,
  name: { zh: '轨迹过简', en: 'Thin trace' },
  definition: { zh: '跨城包裹中无中转或扫描极少的占比', en: 'Share of parcels between two cities with no transit or hardly any scan' },
  confuser: { zh: '同城件（已排除）；缺少扫描导出；直发线路', en: 'Parcels within a city (left out); a missing scan export; direct lines' },
  tables: ['orders', 'waybills'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${plain(n)} 件跨城包裹中 ${percent(value)} 没有中转或扫描极少`,
    en: `${percent(value)} of ${plain(n)} parcels between cities have no transit or hardly any scan`,
  }),
}
