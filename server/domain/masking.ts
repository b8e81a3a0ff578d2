import type { Label } from '../contract/common.ts'

/**
 * How personal data is masked. Every rule is pure and gives less than the whole value, whatever it is handed:
 * what is too short to keep an end of is covered completely.
 */

const characters = (value: string): string[] => Array.from(value)

/** Keeps the first `head` and last `tail` characters; covers at least half of the value. */
export function maskMiddle(value: string, head: number, tail: number): string {
  const all = characters(value)
  if (all.length < (head + tail) * 2) return all.length < head + tail + 4 ? '****' : `****${all.slice(-2).join('')}`
  return `${all.slice(0, head).join('')}****${tail > 0 ? all.slice(-tail).join('') : ''}`
}

/** 张三 → 张*, John Smith → J*. */
export function maskName(name: string): string {
  const all = characters(name.trim())
  return all.length < 2 ? '*' : `${all[0]}*`
}

/** 13800001234 → 138****1234, also behind a country code; an extension is covered. */
export function maskPhone(phone: string): string {
  const mobile = /^(\+?86[- ]?)?(\d{3})\d{4}(\d{4})(-\d{1,6})?$/.exec(phone)
  if (mobile) return `${mobile[1] ?? ''}${mobile[2]}****${mobile[3]}${mobile[4] ? '-****' : ''}`
  return maskMiddle(phone, 2, 2)
}

/** The first three and the last four of an identity number. */
export function maskIdNumber(value: string): string {
  return maskMiddle(value, 3, 4)
}

/** The last four of a card or an account. A payment account that is a phone or an e-mail address is masked as one. */
export function maskAccount(value: string): string {
  if (/^1\d{10}$/.test(value)) return maskPhone(value)
  if (value.includes('@')) return maskEmail(value)
  return maskMiddle(value, 0, 4)
}

export function maskWaybill(value: string): string {
  return maskMiddle(value, 0, 4)
}

export function maskEmail(value: string): string {
  const split = value.lastIndexOf('@')
  return split < 1 ? maskMiddle(value, 1, 1) : `${characters(value)[0]}***${value.slice(split)}`.replace(value, '****')
}

/** 江苏省无锡市梁溪区人民路1号 → 江苏省无锡市梁溪区****; without a district nothing is kept. */
export function maskAddress(value: string): string {
  const district = /^.*?(?:省|自治区|市|州|盟)?.*?[^小社园厂校矿](?:区|县|旗)(?=.)/u.exec(value.slice(0, 60))
  const city = /^.*?[^城超](?:市|州|盟)(?=.)/u.exec(value.slice(0, 30))
  return `${district?.[0] ?? city?.[0] ?? ''}****`
}

/** The network half of an IPv4 address, the first two groups of an IPv6 one. */
export function maskIp(value: string): string {
  const four = /^(\d{1,3}\.\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(value)
  if (four) return `${four[1]}.*.*`
  const six = /^([0-9a-f]{1,4}:[0-9a-f]{1,4}):.+$/i.exec(value)
  return six ? `${six[1]}:****` : maskMiddle(value, 1, 1)
}

/** The maker's half of a network card's address. */
export function maskMac(value: string): string {
  const mac = /^((?:[0-9a-f]{2}[:-]){2}[0-9a-f]{2})(?:[:-][0-9a-f]{2}){3}$/i.exec(value)
  return mac ? `${mac[1]}:****` : maskMiddle(value, 2, 2)
}

const BY_KIND: Readonly<Record<string, (value: string) => string>> = {
  phone: maskPhone,
  mac: maskMac,
  ip: maskIp,
  host_ip: maskIp,
  id_number: maskIdNumber,
  legal_person: maskName,
  email: maskEmail,
  address: maskAddress,
  payee: maskAccount,
  account: maskAccount,
}

/** An identifier of a kind of the case format. */
export function maskIdentifier(kind: string, value: string): string {
  return (BY_KIND[kind] ?? ((other) => maskMiddle(other, 2, 2)))(value)
}

const PATTERNS: readonly (readonly [RegExp, (match: string) => string])[] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, maskEmail],
  [/(?<![0-9a-f])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![0-9a-f])/gi, maskMac],
  [/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g, maskIp],
  [/(?<!\d)\d{17}[\dXx](?!\d)/g, maskIdNumber],
  [/(?<!\d)1[3-9]\d{9}(?!\d)/g, maskPhone],
  [/(?<!\d)\d{8,}(?!\d)/g, maskAccount],
  [
    /[\p{Script=Han}\d]{0,24}(?:路|街|道|巷|弄|胡同|村|园|小区|镇|市|区|县)[\p{Script=Han}\d-]{0,12}?\d+(?:号|栋|幢|座|室|单元)[\p{Script=Han}\dA-Za-z-]{0,24}/gu,
    maskAddress,
  ],
]

/** Whether the whole text is one such value. */
export function isShaped(text: string): boolean {
  return PATTERNS.some(([pattern]) => text.replace(pattern, '') === '' && text !== '')
}

/** Covers what looks like a phone, an identity or card number, an e-mail, IP or MAC address inside a text. */
export function maskText(text: string): string {
  return PATTERNS.reduce((masked, [pattern, mask]) => masked.replace(pattern, mask), text)
}

const afterColon = (key: string, mask: (value: string) => string): string => {
  const split = key.indexOf(':')
  return split < 0 ? mask(key) : `${key.slice(0, split + 1)}${mask(key.slice(split + 1))}`
}

const KEYS: Partial<Record<Label, (key: string) => string>> = {
  Person: maskIdNumber,
  Account: maskAccount,
  QrCode: (key) => maskMiddle(key, 0, 4),
  SiteAccount: (key) => afterColon(key, (value) => maskMiddle(value, 1, 1)),
  Order: (key) => afterColon(key, maskWaybill),
  Waybill: (key) => afterColon(key, maskWaybill),
  Identifier: (key) => afterColon(key, (value) => maskIdentifier(key.slice(0, key.indexOf(':')), value)),
  Asset: maskIdNumber,
}

/** Keys of stores, sites, outlets, organisations, cases and rings stay: they name no person. */
export function maskKey(label: Label, key: string): string {
  return KEYS[label]?.(key) ?? key
}

/** The name shown beside a key: a person's, an account holder's, or a shop sign. */
export function maskNodeName(label: Label, key: string, name: string): string {
  if (name === '') return ''
  if (name === key) return maskKey(label, key)
  if (label === 'Identifier') return maskIdentifier(key.slice(0, Math.max(key.indexOf(':'), 0)), name)
  if (label === 'Person') return maskName(name)
  // An account's name ends with its last four digits, which tell one holder's accounts apart.
  if (label === 'Account') return `${maskName(name)}${/ \d{1,4}$/.exec(name)?.[0] ?? ''}`
  return KEYS[label] ? maskMiddle(name, 1, 1) : maskText(name)
}
