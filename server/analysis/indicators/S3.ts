import { percent, plain, type Indicator } from '../indicator.ts'

export const S3: Indicator = {
  id: 'S3',
  family: 'store',
  money: true,
  name: { zh: '整额', en: 'Round amounts' },
  definition: { zh: '实付金额为 50 元整数倍或 10、20、30 元的订单占比', en: 'Share of paid amounts that are multiples of 50 yuan, or 10, 20 or 30 yuan' },
  confuser: { zh: '充值卡、红包类商品', en: 'Top-up cards and gift envelopes' },
  tables: ['orders'],
  format: percent,
  text: ({ n, value }) => ({ zh: `${plain(n)} 笔金额中 ${percent(value)} 为整额`, en: `${percent(value)} of ${plain(n)} amounts are round` }),
}
