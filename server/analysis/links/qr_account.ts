import type { SharedKind } from './sharedKind.ts'

export const qrAccount: SharedKind = {
  id: 'qr_account',
  name: { zh: '收款码账户', en: 'account behind the codes' },
  why: 'The collection codes of both stores pay into one account.',
  rows: 'qr_account',
}
