import { percent, plain, type Indicator } from '../indicator.ts'

export const W13: Indicator = {
  id: 'W13',
  family: 'waybill',
  money: false,
  name: { zh: '地址复用', en: 'Address reuse' },
  tables: ['orders'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${plain(n)} 笔订单中 ${percent(value)} 寄往多名买家共用的地址`,
    en: `${percent(value)} of ${plain(n)} orders go to an address that many buyers use`,
  }),
}
