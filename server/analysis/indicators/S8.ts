import { percent, plain, type Indicator } from '../indicator.ts'

export const S8: Indicator = {
  id: 'S8',
  family: 'store',
  money: true,
  name: { zh: '快进快出', en: 'Pass-through' },
  tables: ['orders', 'withdrawals'],
  format: percent,
  text: ({ value, extra }) => ({
    zh: `提现占收入 ${percent(value)}，签收到提现中位 ${plain(extra ?? 0)} 小时`,
    en: `${percent(value)} of the money received was withdrawn, ${plain(extra ?? 0)} hours after sign-off (median)`,
  }),
  condition: ({ extra }) => extra !== null && extra <= 24,
}
