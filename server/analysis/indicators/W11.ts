import { percent, plain, type Indicator } from '../indicator.ts'

export const W11: Indicator = {
  id: 'W11',
  family: 'waybill',
  money: false,
  name: { zh: '收件不一致', en: 'Recipient mismatch' },
  definition: {
    zh: '运单收件城市或电话尾号与订单不一致的包裹占比',
    en: 'Share of parcels whose recipient city or last digits of the phone differ from the order’s',
  },
  confuser: { zh: '送礼代收；脱敏数据（无法比较的不计）', en: 'Gifts to somebody else; masked data (what cannot be compared does not count)' },
  tables: ['orders', 'waybills'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${plain(n)} 件包裹中 ${percent(value)} 运单收件城市或电话与订单不符`,
    en: `${percent(value)} of ${plain(n)} parcels went to another city or phone than the order says`,
  }),
}
