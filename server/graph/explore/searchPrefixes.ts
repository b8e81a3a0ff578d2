import type { Label } from '../../contract/common.ts'
import { IDENTIFIER_KINDS } from '../../domain/tables.ts'

/** What one kind of thing is called: a label, and for identifiers their kind, which begins their key. */
export interface Sought {
  label: Label
  kind?: (typeof IDENTIFIER_KINDS)[number]
}

/** What people write before a colon to search one kind only, in both languages. */
const WORDS: readonly (readonly [Sought, readonly string[]])[] = [
  [{ label: 'Store' }, ['store', 'shop', '店铺', '店', '商户']],
  [{ label: 'Order' }, ['order', '订单']],
  [{ label: 'Waybill' }, ['waybill', 'parcel', '运单', '单号', '快递单']],
  [{ label: 'QrCode' }, ['qr', 'code', '收款码', '二维码']],
  [{ label: 'VendorSite' }, ['site', 'vendor', 'vendorsite', '空包网站', '空包网', '网站']],
  [{ label: 'SiteAccount' }, ['siteaccount', 'customer', '站内账户', '站内账号']],
  [{ label: 'Account' }, ['account', 'card', '账户', '账号', '银行卡']],
  [{ label: 'Person' }, ['person', '人员', '人']],
  [{ label: 'Identifier' }, ['identifier', '标识']],
  [{ label: 'Outlet' }, ['outlet', '网点']],
  [{ label: 'Org' }, ['org', '机构', '公司']],
  [{ label: 'GamblingSite' }, ['gambling', 'gamblingsite', '赌博网站']],
  [{ label: 'Case' }, ['case', '案件']],
  [{ label: 'Asset' }, ['asset', '资产']],
  [{ label: 'Ring' }, ['ring', '团伙']],
  [{ label: 'Identifier', kind: 'phone' }, ['phone', 'mobile', '手机', '手机号', '电话']],
  [{ label: 'Identifier', kind: 'device' }, ['device', '设备']],
  [{ label: 'Identifier', kind: 'ip' }, ['ip']],
  [{ label: 'Identifier', kind: 'mac' }, ['mac']],
  [{ label: 'Identifier', kind: 'qq' }, ['qq']],
  [{ label: 'Identifier', kind: 'wechat' }, ['wechat', '微信']],
  [{ label: 'Identifier', kind: 'email' }, ['email', '邮箱']],
  [{ label: 'Identifier', kind: 'address' }, ['address', '地址']],
  [{ label: 'Identifier', kind: 'id_number' }, ['id', '身份证', '证件号']],
  [{ label: 'Identifier', kind: 'payee' }, ['payee', '收款方']],
  [{ label: 'Identifier', kind: 'licence' }, ['licence', 'license', '执照', '营业执照']],
]

const BY_WORD = new Map(WORDS.flatMap(([sought, words]) => words.map((word) => [word, sought] as const)))

/** `store: 小家电` → stores only; null where the word before the colon names nothing (`pdd:123` is a key). */
export function prefixOf(text: string): { sought: Sought; rest: string } | null {
  const colon = /^([^:：\s]+)\s*[:：]\s*(.+)$/.exec(text)
  const sought = colon?.[1] ? BY_WORD.get(colon[1].toLowerCase()) : undefined
  return sought ? { sought, rest: colon?.[2] ?? '' } : null
}
