import type { SharedKind } from './sharedKind.ts'

export const siteAccount: SharedKind = {
  id: 'site_account',
  name: { zh: '空包网站账号', en: 'vendor-site account' },
  why: { zh: '空包网站的一个客户账号为两店支付了单号', en: 'One customer account of a vendor site paid for the numbers of both stores' },
  confuser: { zh: '分销商账号替多家互不相关的店铺买号', en: 'A reseller’s account that buys for unrelated stores' },
  rows: 'site_account',
}
