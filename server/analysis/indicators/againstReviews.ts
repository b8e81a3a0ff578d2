import { percent, plain, type Indicator } from '../indicator.ts'

export const againstReviews: Indicator = {
  id: 'against.reviews',
  family: 'store',
  money: false,
  name: { zh: '买家评价', en: 'Reviews' },
  tables: ['orders'],
  format: percent,
  text: ({ n, value }) => ({ zh: `${plain(n)} 笔订单中 ${percent(value)} 有评价`, en: `${percent(value)} of ${plain(n)} orders have a review` }),
}
