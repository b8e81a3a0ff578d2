import { nodeId, type Label } from '../../contract/common.ts'
import { fieldKind } from '../../domain/fieldKind.ts'
import { isShaped, maskIdentifier, maskKey, maskName, maskNodeName, maskText } from '../../domain/masking.ts'
import type { KnownNames } from './KnownNames.ts'
import type { Pseudonyms } from './Pseudonyms.ts'

/** What a masked session and a masked export show of one case. Values that people ask for again carry a mark (`Pseudonyms.ts`); what is only read does not. */
export class CaseMask {
  readonly masked = true
  readonly #names: KnownNames
  readonly #pseudonyms: Pseudonyms

  constructor(names: KnownNames, pseudonyms: Pseudonyms) {
    this.#names = names
    this.#pseudonyms = pseudonyms
  }

  key(label: Label, key: string): string {
    const masked = maskKey(label, key)
    if (masked === key) return key
    // What precedes the number in a composite key stays: a platform, a courier, a site, a kind.
    const split = COMPOSITE.has(label) ? key.indexOf(':') + 1 : 0
    return key.slice(0, split) + this.#pseudonyms.of(key.slice(split), masked.slice(split))
  }

  nodeId(label: Label, key: string): string {
    return nodeId(label, this.key(label, key))
  }

  name(label: Label, key: string, name: string): string {
    return this.text(maskNodeName(label, key, name))
  }

  /** Covers the numbers and the names inside a sentence. */
  text(text: string): string {
    return maskText(this.#names.hide(text))
  }

  /** The value of a link kind or of an identifier kind. */
  shared(kind: string, value: string): string {
    if (SITES.test(kind)) return value
    if (kind === 'site_account') return this.key('SiteAccount', value)
    if (kind === 'controller') return this.key('Person', value)
    return this.#pseudonyms.of(value, maskIdentifier(/account|payer/.test(kind) ? 'account' : kind, value))
  }

  /** The value of a field, column or property of this name; by its shape where the name does not tell. */
  field(name: string, value: string): string {
    const kind = fieldKind(name)
    if (kind === 'kept') return value
    if (kind === 'name') return this.#pseudonyms.of(value, maskName(value))
    if (kind) return this.#pseudonyms.of(value, kind(value))
    if (this.#names.has(value)) return this.#pseudonyms.of(value, maskName(value))
    const [, prefix, of = ''] = /^([a-z_]+):(.+)$/s.exec(value) ?? []
    if (prefix && PERSONAL.has(prefix)) return `${prefix}:${this.#pseudonyms.of(of, maskIdentifier(prefix, of))}`
    if (/^[a-z]+:\d{1,12}$/.test(value)) return value
    return isShaped(value) ? this.#pseudonyms.of(value, maskText(value)) : this.text(value)
  }

  /** A text that is run or asked again, such as a query: what it holds in quotes keeps its mark. */
  script(text: string): string {
    return this.text(text.replaceAll(/(['"])((?:(?!\1)[^\\])*)\1/g, (_, quote: string, value: string) => `${quote}${this.field('', value)}${quote}`))
  }
}

const COMPOSITE: ReadonlySet<Label> = new Set<Label>(['SiteAccount', 'Order', 'Waybill', 'Identifier'])

/** Link kinds whose shared value is a site, not a person's. */
const SITES = /^(?:vendor|gambling_site|template|auth_host|api_tag)/

const PERSONAL = new Set(['phone', 'device', 'mac', 'ip', 'id_number', 'legal_person', 'licence', 'qq', 'wechat', 'email', 'address', 'payee', 'host_ip'])
