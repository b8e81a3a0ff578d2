import type { Label } from '../../contract/common.ts'

/** What people write before a colon to search one kind only. */
const PREFIXES: Readonly<Record<string, Label>> = {
  store: 'Store',
  店铺: 'Store',
  order: 'Order',
  订单: 'Order',
  waybill: 'Waybill',
  运单: 'Waybill',
  单号: 'Waybill',
  qr: 'QrCode',
  收款码: 'QrCode',
  site: 'VendorSite',
  空包网站: 'VendorSite',
  siteaccount: 'SiteAccount',
  站内账户: 'SiteAccount',
  account: 'Account',
  账户: 'Account',
  person: 'Person',
  人员: 'Person',
  identifier: 'Identifier',
  标识: 'Identifier',
  outlet: 'Outlet',
  网点: 'Outlet',
  org: 'Org',
  机构: 'Org',
  gambling: 'GamblingSite',
  赌博网站: 'GamblingSite',
  case: 'Case',
  案件: 'Case',
  asset: 'Asset',
  资产: 'Asset',
  ring: 'Ring',
  团伙: 'Ring',
}

export interface SearchTerms {
  /** Several lines: each is looked up exactly. One line: it is searched for. */
  lines: string[]
  label: Label | undefined
}

export function searchTerms(q: string, label: Label | undefined): SearchTerms {
  const lines = [...new Set(q.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== '')
  const [only = '', ...others] = lines
  if (others.length > 0 || label) return { lines, label }
  const colon = /^([^:：\s]+)[:：]\s*(.+)$/.exec(only)
  const prefix = colon?.[1] ? PREFIXES[colon[1].toLowerCase()] : undefined
  return prefix ? { lines: [colon?.[2] ?? ''], label: prefix } : { lines, label }
}

/** Full-text syntax is not for users: every special character is taken literally. */
export function literalFullText(text: string): string {
  return `"${text.replaceAll(/["\\]/g, ' ')}"`
}
