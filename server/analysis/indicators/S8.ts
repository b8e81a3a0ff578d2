import { percent, plain, type Indicator } from '../indicator.ts'

export const S8: Indicator = {
  id: 'S8',
  family: 'store',
  money: true,
  name: { zh: '快进快出', en: 'Pass-through' },
  definition: {
    zh: '提现总额占收款总额（扣除退款）之比，且签收到提现的中位时长不超过一天',
    en: 'Money withdrawn over money received (refunds off), with a median of at most a day from sign-off to withdrawal',
  },
  confuser: {
    zh: '正常 T+1 结算（须两项同时成立）；缺失部分订单的材料',
    en: 'Ordinary settlement on the next day (both must hold); files that lack some of the orders',
  },
  tables: ['orders', 'withdrawals'],
  format: percent,
  text: ({ value, extra, stores }) =>
    stores === undefined
      ? {
          zh: `提现占收入 ${percent(value)}，签收到提现中位 ${plain(extra ?? 0)} 小时`,
          en: `${percent(value)} of the money received was withdrawn, ${plain(extra ?? 0)} hours after sign-off (median)`,
        }
      : {
          zh: `${stores} 家店铺提现平均占收入 ${percent(value)}，签收到提现的中位时长平均 ${plain(extra ?? 0)} 小时（均按签收订单数加权）`,
          en: `${stores} stores withdrew ${percent(value)} of the money received on average; their median time from sign-off to withdrawal averages ${plain(extra ?? 0)} hours (both weighted by signed orders)`,
        },
  condition: ({ extra }) => extra !== null && extra <= 24,
}
