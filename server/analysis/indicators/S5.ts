import { plain, type Indicator } from '../indicator.ts'

/** 100,000 yuan: a small seasonal shop is no short-lived collector. */
const LEAST_TURNOVER_FEN = 10_000_000

export const S5: Indicator = {
  id: 'S5',
  family: 'store',
  money: false,
  name: { zh: '品类极窄', en: 'Few articles, high turnover' },
  tables: ['orders'],
  format: plain,
  text: ({ value, extra }) => ({
    zh: `${plain(value)} 种商品成交 ${plain((extra ?? 0) / 100)} 元`,
    en: `${plain(value)} articles made a turnover of ${plain((extra ?? 0) / 100)} yuan`,
  }),
  condition: ({ extra }) => (extra ?? 0) >= LEAST_TURNOVER_FEN,
}
