import type { SharedKind } from './sharedKind.ts'

export const payee: SharedKind = {
  id: 'payee',
  name: { zh: '收款人', en: 'payee' },
  why: { zh: '与提现账户相同', en: 'As a withdrawal account' },
  confuser: { zh: '聚合支付服务商', en: 'Firms that bundle payments' },
  rows: 'identifier',
}
