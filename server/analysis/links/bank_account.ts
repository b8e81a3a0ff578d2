import type { SharedKind } from './sharedKind.ts'

export const bankAccount: SharedKind = {
  id: 'bank_account',
  name: { zh: '提现账户', en: 'withdrawal account' },
  why: 'Money of several stores that converges on one account is the pattern of the published cases.',
  rows: 'bank_account',
}
