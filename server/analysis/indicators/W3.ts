import { percent, plain, type Indicator } from '../indicator.ts'

export const W3: Indicator = {
  id: 'W3',
  family: 'waybill',
  money: false,
  name: { zh: '物理上不可能', en: 'Impossible movement' },
  tables: ['orders', 'waybills'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${plain(n)} 件包裹中 ${percent(value)} 先签收后揽收，或快于任何车辆`,
    en: `${percent(value)} of ${plain(n)} parcels were signed before pickup or moved faster than any lorry`,
  }),
}
