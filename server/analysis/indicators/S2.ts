import { plain, type Indicator } from '../indicator.ts'

/** 100,000 yuan: a small seasonal shop is no short-lived collector. */
const LEAST_TURNOVER_FEN = 10_000_000

export const S2: Indicator = {
  id: 'S2',
  family: 'store',
  money: false,
  name: { zh: '短命店', en: 'Short life' },
  tables: ['orders'],
  format: plain,
  text: ({ value, extra }) => ({
    zh: `从首单到末单 ${plain(value)} 天，成交 ${plain((extra ?? 0) / 100)} 元`,
    en: `${plain(value)} days from first to last order, turnover ${plain((extra ?? 0) / 100)} yuan`,
  }),
  condition: ({ extra }) => (extra ?? 0) >= LEAST_TURNOVER_FEN,
}
