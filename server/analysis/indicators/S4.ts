import { percent, plain, type Indicator } from '../indicator.ts'

export const S4: Indicator = {
  id: 'S4',
  family: 'store',
  money: false,
  name: { zh: '零评价', en: 'No reviews' },
  definition: { zh: '已签收订单中有评价的占比', en: 'Reviews per order that was signed for' },
  confuser: { zh: '开业不足三天的新店', en: 'Stores less than three days old' },
  tables: ['orders'],
  format: percent,
  text: ({ n, value }) => ({ zh: `${plain(n)} 笔已签收订单中 ${percent(value)} 有评价`, en: `${percent(value)} of ${plain(n)} signed orders have a review` }),
}
