import type { Bilingual } from '../../../contract/common.ts'
import type { ReportLanguage } from '../../../contract/exports.ts'
import { REPORT_TEXTS, type ReportText } from './reportTexts.ts'

/** The words and figures of a report in one language. Money in yuan and exact to the fen; what is not known is said, never zero. */
export class Wording {
  readonly language: ReportLanguage
  readonly #numbers: Intl.NumberFormat
  readonly #money: Intl.NumberFormat

  constructor(language: ReportLanguage) {
    this.language = language
    const locale = language === 'zh' ? 'zh-CN' : 'en'
    this.#numbers = new Intl.NumberFormat(locale)
    this.#money = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  }

  t(id: ReportText, values: Readonly<Record<string, string>> = {}): string {
    return REPORT_TEXTS[id][this.language].replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  }

  of(text: Bilingual): string {
    return text[this.language]
  }

  count(n: number | null): string {
    return n === null ? this.t('notComputable') : this.#numbers.format(n)
  }

  yuan(fen: number | null): string {
    return fen === null ? this.t('notComputable') : this.#money.format(fen / 100)
  }

  share(value: number | null): string {
    return value === null ? this.t('notComputable') : `${(value * 100).toFixed(1)}%`
  }

  signed(value: number): string {
    return `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}`
  }

  /** Times are +08:00 throughout. */
  time(at: string | null): string {
    return at === null ? this.t('unknown') : at.slice(0, 16).replace('T', ' ')
  }

  hypothesis(id: string): string {
    return this.t(HYPOTHESES.get(id) ?? 'undecided')
  }

  label(label: string): string {
    return this.t(LABELS.get(label) ?? 'thing')
  }
}

const HYPOTHESES: ReadonlyMap<string, ReportText> = new Map([
  ['code_merchant', 'codeMerchant'],
  ['brushing', 'brushing'],
  ['no_ship', 'noShip'],
  ['undecided', 'undecided'],
])
const LABELS: ReadonlyMap<string, ReportText> = new Map([
  ['Store', 'store'],
  ['Account', 'account'],
  ['QrCode', 'qrCode'],
  ['VendorSite', 'vendorSite'],
  ['SiteAccount', 'siteAccount'],
  ['Person', 'person'],
  ['Identifier', 'identifier'],
  ['GamblingSite', 'gamblingSite'],
  ['Outlet', 'outlet'],
])
