import { percent, plain, type Indicator } from '../indicator.ts'

export const S6: Indicator = {
  id: 'S6',
  family: 'store',
  money: true,
  name: { zh: '付款人≠下单人', en: 'Payer is not the buyer' },
  definition: { zh: '付款账户不是下单人账户的订单占比', en: 'Share of orders paid from another account than the buyer’s' },
  confuser: { zh: '亲属付款、企业统一付款', en: 'Family cards, firms that pay for their staff' },
  tables: ['orders', 'payments'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${plain(n)} 笔订单中 ${percent(value)} 由他人账户付款`,
    en: `${percent(value)} of ${plain(n)} orders were paid from another account than the buyer’s`,
  }),
}
