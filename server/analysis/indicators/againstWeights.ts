import { percent, plain, type Indicator } from '../indicator.ts'

export const againstWeights: Indicator = {
  id: 'against.weights',
  family: 'waybill',
  money: false,
  name: { zh: '快递实测重量', en: 'Weighed by the courier' },
  definition: { zh: '经快递实测且重量各异的包裹占比', en: 'Share of parcels that the courier weighed, at differing weights' },
  confuser: { zh: '以填充物冒充的包裹；站点伪造的重量', en: 'Parcels of filling; weights made up by a careful supplier' },
  tables: ['orders', 'waybills'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${plain(n)} 件包裹中 ${percent(value)} 经快递称重且重量各异`,
    en: `${percent(value)} of ${plain(n)} parcels were weighed by the courier, at differing weights`,
  }),
}
