import type { SharedKind } from './sharedKind.ts'

export const qrAccount: SharedKind = {
  id: 'qr_account',
  name: { zh: '收款码账户', en: 'account behind the codes' },
  why: { zh: '两店的收款码收入同一账户', en: 'The collection codes of both stores pay into one account' },
  confuser: { zh: '聚合支付服务商', en: 'Firms that bundle payments' },
  guard: { zh: '支付机构与平台的归集账户不计', en: 'Collecting accounts of payment firms and platforms are left out' },
  rows: 'qr_account',
}
