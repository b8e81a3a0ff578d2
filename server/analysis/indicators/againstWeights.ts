import { percent, plain, type Indicator } from '../indicator.ts'

export const againstWeights: Indicator = {
  id: 'against.weights',
  family: 'waybill',
  money: false,
  name: { zh: '快递实测重量', en: 'Weighed by the courier' },
  tables: ['orders', 'waybills'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${plain(n)} 件包裹中 ${percent(value)} 经快递称重且重量各异`,
    en: `${percent(value)} of ${plain(n)} parcels were weighed by the courier, at differing weights`,
  }),
}
