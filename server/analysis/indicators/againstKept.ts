import { countedApart, percent, plain, type Indicator } from '../indicator.ts'

export const againstKept: Indicator = {
  id: 'against.kept',
  family: 'store',
  money: false,
  name: { zh: '资金未返还下单人', en: 'No money back to the buyers' },
  definition: {
    zh: '付款账户中未收到由店铺提现账户直接或经一个中间账户流出资金的占比；提现账户流出的资金须在案至少一半，否则不可计算',
    en: 'Share of paying accounts that received none of the money that left the store’s withdrawal account, directly or over one account between; computed only where at least half of what was withdrawn is seen to leave',
  },
  confuser: { zh: '刷手以现金或其他账户收取返款', en: 'Brushers who are paid in cash or at another account' },
  tables: ['orders', 'withdrawals', 'transfers'],
  format: percent,
  text: (measure) => ({
    zh: `${plain(measure.n)} 个付款账户${countedApart(measure).zh}中 ${percent(measure.value)} 未收到由提现账户流出的资金`,
    en: `${percent(measure.value)} of ${plain(measure.n)} paying accounts${countedApart(measure).en} received none of the money that left the withdrawal account`,
  }),
}
