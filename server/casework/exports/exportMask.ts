import type { Label } from '../../contract/common.ts'
import { maskIdentifier, maskKey, maskNodeName, maskText } from '../../domain/masking.ts'

/**
 * What an export shows of keys, names and texts. Under the mask one value looks the same in every row, and two values that the mask would make
 * alike are told apart by a number (`****1234`, `****1234#2`), so that the list can still be read.
 */
export interface ExportMask {
  readonly masked: boolean
  key(label: Label, key: string): string
  name(label: Label, key: string, name: string): string
  text(text: string): string
  /** The value that two stores share, of a link kind. */
  shared(kind: string, value: string): string
}

export const PLAIN: ExportMask = {
  masked: false,
  key: (_label, key) => key,
  name: (_label, _key, name) => name,
  text: (text) => text,
  shared: (_kind, value) => value,
}

/** One for each export: the numbers that tell alike values apart are those of its rows. */
export function newMask(): ExportMask {
  const seen = new Map<string, Map<string, number>>()
  const apart = (scope: string, value: string, masked: string): string => {
    if (masked === value) return value
    const alike = seen.get(`${scope}/${masked}`) ?? new Map<string, number>()
    seen.set(`${scope}/${masked}`, alike)
    const number = alike.get(value) ?? alike.size + 1
    alike.set(value, number)
    return number === 1 ? masked : `${masked}#${number}`
  }
  return {
    masked: true,
    key: (label, key) => apart(label, key, maskKey(label, key)),
    name: (label, key, name) => (name === key ? apart(label, key, maskKey(label, key)) : maskNodeName(label, key, name)),
    text: maskText,
    shared: (kind, value) => (SITES.test(kind) ? value : apart(kind, value, maskShared(kind, value))),
  }
}

/** Link kinds whose shared value is a site, not a person's. */
const SITES = /^(?:vendor|gambling_site)/

function maskShared(kind: string, value: string): string {
  if (kind === 'site_account') return maskKey('SiteAccount', value)
  if (kind === 'controller') return maskKey('Person', value)
  return maskIdentifier(/account|payer/.test(kind) ? 'account' : kind, value)
}
