import { maskAccount, maskAddress, maskEmail, maskIdNumber, maskIp, maskMac, maskMiddle, maskPhone, maskWaybill } from './masking.ts'

/** What a masked field gives of its value; `kept` fields are ids and names of ours, which no shape may damage. */
type FieldKind = 'kept' | 'name' | ((value: string) => string)

/** After a prefix such as a courier or a platform, which stays. */
const behind =
  (mask: (value: string) => string) =>
  (value: string): string => {
    const split = value.lastIndexOf(':')
    return `${value.slice(0, split + 1)}${mask(value.slice(split + 1))}`
  }

/** By the spellings of the case format, of the graph, of the API, of queries and of Chinese file headers, camel case as snake case. The first that fits counts. */
const KINDS: readonly (readonly [RegExp, FieldKind])[] = [
  [/^(ring|run|job|case|query|source|operator|supplier|store|site|outlet|scene|note|row|family)_?(id|ids|no|key|keys)$/, 'kept'],
  [/^(sha256|.*_sha256|hash|previous|file|files|rejects_file|upload|cursor|next_cursor|src|software|sku)$/, 'kept'],
  [
    /(^|_)(holder|person|legal_?person|legal|sender|recipient|buyer|payer|payee|owner|courier_staff|contact)_?names?$|^(holder|person|persons|legal_person)$/,
    'name',
  ],
  [/姓名|户名|联系人|收件人|寄件人|收货人|法人|持有人/, 'name'],
  [/phone|mobile|^tel$|手机|电话/, maskPhone],
  [/id_?number|identity|身份证|证件/, maskIdNumber],
  [/address|地址/, maskAddress],
  [/e_?mail|邮箱/, maskEmail],
  [/(^|_)mac$/, maskMac],
  [/(^|_)ip$/, maskIp],
  [/waybill_?(no|key|number)?s?$|^(numbers?|waybills?)$|单号/, behind(maskWaybill)],
  [/(^|_)order_?(id|key|no)s?$/, behind(maskWaybill)],
  [/^(qr|code)_?(id|key)$|^qr$/, (value) => maskMiddle(value, 0, 4)],
  [/^site_account(_key)?s?$/, behind((value) => maskMiddle(value, 1, 1))],
  [/^person_?(id|key)$/, maskIdNumber],
  [/(^|_)(account|payer|payee|buyer|card|wallet)s?(_?(ids?|keys?|no|account|number))?$|账号|账户|卡号/, maskAccount],
]

export function snakeCase(name: string): string {
  return name
    .replace(/^.*\./s, '')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
}

/** What a field, column or property of this name holds; null where the name does not tell. */
export function fieldKind(name: string): FieldKind | null {
  const plain = snakeCase(name)
  return KINDS.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}
