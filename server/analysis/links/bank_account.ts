import type { SharedKind } from './sharedKind.ts'

export const bankAccount: SharedKind = {
  id: 'bank_account',
  name: { zh: '提现账户', en: 'withdrawal account' },
  why: {
    zh: '多店资金汇入同一账户是已公开案件的典型形态；银行、支付宝、微信账户同样计入',
    en: 'Money of several stores that converges on one account is the pattern of the published cases; bank, Alipay and WeChat accounts count alike',
  },
  confuser: { zh: '同一店主的多家店铺、代运营代收', en: 'Shops of one owner, agencies that collect for their clients' },
  guard: { zh: '支付机构与平台的归集账户不计', en: 'Collecting accounts of payment firms and platforms are left out' },
  rows: 'bank_account',
}
