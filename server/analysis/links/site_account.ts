import type { SharedKind } from './sharedKind.ts'

export const siteAccount: SharedKind = {
  id: 'site_account',
  name: { zh: '空包网站账号', en: 'vendor-site account' },
  why: 'One customer account of a vendor site paid for the numbers of both stores.',
  rows: 'site_account',
}
