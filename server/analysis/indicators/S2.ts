import { plain, yuan, type Indicator } from '../indicator.ts'

/** 100,000 yuan: a small seasonal shop is no short-lived collector. */
const LEAST_TURNOVER_FEN = 10_000_000

export const S2: Indicator = {
  id: 'S2',
  family: 'store',
  money: false,
  name: { zh: '短命店', en: 'Short life' },
  definition: {
    zh: '已停业店铺从首单到末单的天数，且成交额达到下限',
    en: 'Days from first to last order of a store that has stopped, with a turnover of at least the minimum',
  },
  confuser: { zh: '季节性店铺', en: 'Seasonal shops' },
  tables: ['orders'],
  format: plain,
  pooling: { extra: 'sum' },
  text: ({ value, extra, stores }) =>
    stores === undefined
      ? {
          zh: `从首单到末单 ${plain(value)} 天，成交 ${yuan(extra ?? 0)} 元`,
          en: `${plain(value)} days from first to last order, turnover ${yuan(extra ?? 0)} yuan`,
        }
      : {
          zh: `${stores} 家已停业店铺，从首单到末单平均 ${plain(value)} 天（按订单数加权），合计成交 ${yuan(extra ?? 0)} 元`,
          en: `${stores} stores that have stopped sold for ${plain(value)} days on average (weighted by orders), turnover ${yuan(extra ?? 0)} yuan in all`,
        },
  condition: ({ extra, stores = 1 }) => (extra ?? 0) / stores >= LEAST_TURNOVER_FEN,
}
