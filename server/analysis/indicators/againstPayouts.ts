import { percent, type Indicator } from '../indicator.ts'

export const againstPayouts: Indicator = {
  id: 'against.payouts',
  family: 'store',
  money: true,
  name: { zh: '资金返还下单人', en: 'Money back to the buyers' },
  tables: ['orders', 'withdrawals', 'transfers'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${n} 个付款账户中 ${percent(value)} 收到由提现账户流出的资金`,
    en: `${percent(value)} of ${n} paying accounts received money that left the withdrawal account`,
  }),
}
