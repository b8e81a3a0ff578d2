import { plain, type Indicator } from '../indicator.ts'

export const againstBuyers: Indicator = {
  id: 'against.buyers',
  family: 'ring',
  money: false,
  name: { zh: '跨店同一批下单人', en: 'Hired buyers in common' },
  tables: ['orders'],
  format: plain,
  text: ({ n, value, extra }) => ({
    zh: `${n} 名受雇下单人（评价、返款或由他人付款），与 ${plain(value)} 家店铺共用者远超偶然${extra ? `（最多 ${plain(extra)} 名）` : ''}`,
    en: `${n} buyers who review, are paid back or do not pay; with ${plain(value)} other stores it shares more than chance explains${extra ? ` (up to ${plain(extra)})` : ''}`,
  }),
}
