import { countedApart, percent, plain, type Indicator } from '../indicator.ts'

export const againstPayouts: Indicator = {
  id: 'against.payouts',
  family: 'store',
  money: true,
  name: { zh: '资金返还下单人', en: 'Money back to the buyers' },
  definition: {
    zh: '付款账户中收到由店铺提现账户直接或经一个中间账户流出资金的占比',
    en: 'Share of paying accounts that received money which left the store’s withdrawal account, directly or over one account between',
  },
  confuser: { zh: '正常退款走线下账户', en: 'Ordinary refunds made outside the platform' },
  tables: ['orders', 'withdrawals', 'transfers'],
  format: percent,
  text: (measure) => ({
    zh: `${plain(measure.n)} 个付款账户${countedApart(measure).zh}中 ${percent(measure.value)} 收到由提现账户流出的资金`,
    en: `${percent(measure.value)} of ${plain(measure.n)} paying accounts${countedApart(measure).en} received money that left the withdrawal account`,
  }),
}
