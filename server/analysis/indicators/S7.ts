import { percent, plain, type Indicator } from '../indicator.ts'

export const S7: Indicator = {
  id: 'S7',
  family: 'store',
  money: true,
  name: { zh: '夜间占比', en: 'Night share' },
  tables: ['orders'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${plain(n)} 笔付款中 ${percent(value)} 发生在 23 时至 5 时`,
    en: `${percent(value)} of ${plain(n)} payments were made between 23:00 and 05:00`,
  }),
}
