import { percent, plain, type Indicator } from '../indicator.ts'

export const againstReviews: Indicator = {
  id: 'against.reviews',
  family: 'store',
  money: false,
  name: { zh: '买家评价', en: 'Reviews' },
  definition: { zh: '有评价的订单占比', en: 'Share of orders with a review' },
  confuser: { zh: '刷单者购买的评价（因此计入刷单）', en: 'Reviews that brushers buy, which is why they speak for brushing' },
  tables: ['orders'],
  format: percent,
  text: ({ n, value }) => ({ zh: `${plain(n)} 笔订单中 ${percent(value)} 有评价`, en: `${percent(value)} of ${plain(n)} orders have a review` }),
}
