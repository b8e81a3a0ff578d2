import { percent, plain, type Indicator } from '../indicator.ts'

export const S7: Indicator = {
  id: 'S7',
  family: 'store',
  money: true,
  name: { zh: '夜间占比', en: 'Night share' },
  definition: {
    zh: '23 时至 5 时付款的占比，且不低于同平台普通店铺的高位',
    en: 'Share of payments between 23:00 and 05:00, and no less than the highest of ordinary stores on the platform',
  },
  confuser: { zh: '直播店铺、海外华人买家', en: 'Live streams, customers overseas' },
  tables: ['orders'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${plain(n)} 笔付款中 ${percent(value)} 发生在 23 时至 5 时`,
    en: `${percent(value)} of ${plain(n)} payments were made between 23:00 and 05:00`,
  }),
}
