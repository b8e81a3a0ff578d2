import { percent, plain, type Indicator } from '../indicator.ts'

export const W11: Indicator = {
  id: 'W11',
  family: 'waybill',
  money: false,
  name: { zh: '收件不一致', en: 'Recipient mismatch' },
  tables: ['orders', 'waybills'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${plain(n)} 件包裹中 ${percent(value)} 运单收件城市或电话与订单不符`,
    en: `${percent(value)} of ${plain(n)} parcels went to another city or phone than the order says`,
  }),
}
