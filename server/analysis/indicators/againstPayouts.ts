import { countedApart, percent, plain, type Indicator } from '../indicator.ts'

export const againstPayouts: Indicator = {
  id: 'against.payouts',
  family: 'store',
  money: true,
  name: { zh: '资金返还下单人', en: 'Money back to the buyers' },
  tables: ['orders', 'withdrawals', 'transfers'],
  format: percent,
  text: (measure) => ({
    zh: `${plain(measure.n)} 个付款账户${countedApart(measure).zh}中 ${percent(measure.value)} 收到由提现账户流出的资金`,
    en: `${percent(measure.value)} of ${plain(measure.n)} paying accounts${countedApart(measure).en} received money that left the withdrawal account`,
  }),
}
