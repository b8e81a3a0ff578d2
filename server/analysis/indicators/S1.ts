import { plain, type Indicator } from '../indicator.ts'

export const S1: Indicator = {
  id: 'S1',
  family: 'store',
  money: false,
  name: { zh: '开业首日爆量', en: 'Day-one volume' },
  definition: {
    zh: '新开店铺首个 24 小时的订单数，且不低于本案普通新店的高位',
    en: 'Orders in the first 24 hours of a new store, and no fewer than the busiest ordinary new stores of the case had',
  },
  confuser: { zh: '直播首发', en: 'Live-stream launches' },
  peers: 'case',
  tables: ['orders', 'stores'],
  format: plain,
  text: ({ value, stores }) =>
    stores === undefined
      ? { zh: `开业首日 ${plain(value)} 笔订单`, en: `${plain(value)} orders in the first 24 hours` }
      : {
          zh: `${stores} 家新开店铺，开业首日平均 ${plain(value)} 笔订单（按店铺订单数加权）`,
          en: `${stores} new stores had ${plain(value)} orders in their first 24 hours on average (weighted by their orders)`,
        },
}
