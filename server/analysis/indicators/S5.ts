import { plain, yuan, type Indicator } from '../indicator.ts'

/** 100,000 yuan: a small seasonal shop is no short-lived collector. */
const LEAST_TURNOVER_FEN = 10_000_000

export const S5: Indicator = {
  id: 'S5',
  family: 'store',
  money: false,
  name: { zh: '品类极窄', en: 'Few articles, high turnover' },
  definition: { zh: '售出的商品种数，且成交额达到下限', en: 'How many articles the store sold, with a turnover of at least the minimum' },
  confuser: { zh: '单品品牌', en: 'Brands with a single product' },
  tables: ['orders'],
  format: plain,
  pooling: { extra: 'sum' },
  text: ({ value, extra, stores }) =>
    stores === undefined
      ? { zh: `${plain(value)} 种商品成交 ${yuan(extra ?? 0)} 元`, en: `${plain(value)} articles made a turnover of ${yuan(extra ?? 0)} yuan` }
      : {
          zh: `${stores} 家店铺平均各有 ${plain(value)} 种商品（按订单数加权），合计成交 ${yuan(extra ?? 0)} 元`,
          en: `${stores} stores sell ${plain(value)} articles each on average (weighted by orders), turnover ${yuan(extra ?? 0)} yuan in all`,
        },
  condition: ({ extra, stores = 1 }) => (extra ?? 0) / stores >= LEAST_TURNOVER_FEN,
}
