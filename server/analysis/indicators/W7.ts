import { plain, type Indicator } from '../indicator.ts'

export const W7: Indicator = {
  id: 'W7',
  family: 'waybill',
  money: false,
  name: { zh: '签收时距规律', en: 'Even delivery times' },
  definition: {
    zh: '签收规律：揽收到签收时长的离散系数，或签收时刻的分散程度与其网点常态之比，取较小者',
    en: 'How even sign-off is: the spread of the time from pickup over its mean, or how many minutes of the day it uses against what its outlets use, whichever is less',
  },
  confuser: { zh: '定时配送的企业客户', en: 'Scheduled deliveries between firms' },
  tables: ['orders', 'waybills'],
  format: plain,
  text: ({ n, value, extra, stores }) => ({
    zh: `${plain(n)} 件包裹揽收到签收平均 ${plain(extra ?? 0)} 小时，规律系数${stores === undefined ? '' : '各店平均'} ${plain(value)}（越小越规律）`,
    en: `${plain(n)} parcels took ${plain(extra ?? 0)} hours on average; evenness of sign-off ${plain(value)}${stores === undefined ? '' : ' (mean of the stores)'}, the lower the more even`,
  }),
}
