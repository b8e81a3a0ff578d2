import { percent, plain, type Indicator } from '../indicator.ts'

export const W12: Indicator = {
  id: 'W12',
  family: 'waybill',
  money: false,
  name: { zh: '寄件错位', en: 'Sender mismatch' },
  tables: ['orders', 'waybills', 'stores'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${plain(n)} 件包裹中 ${percent(value)} 寄自店铺发货地以外的城市`,
    en: `${percent(value)} of ${plain(n)} parcels were sent from another city than the store ships from`,
  }),
}
