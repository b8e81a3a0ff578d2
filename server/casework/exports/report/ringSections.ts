import { html, type Html } from './html.ts'
import { calendarSection } from './calendarSection.ts'
import { evidenceSection } from './evidenceSection.ts'
import { hypothesisSection } from './hypothesisSection.ts'
import { membersSection } from './membersSection.ts'
import { moneySection } from './moneySection.ts'
import { pairsSection } from './pairsSection.ts'
import type { ReportData } from './ReportData.ts'
import { verdictSection } from './verdictSection.ts'
import type { Wording } from './Wording.ts'

/** A ring from its figures to the rows that they rest on; for and against always side by side. */
const SECTIONS: readonly ((wording: Wording, data: ReportData) => Html)[] = [
  hypothesisSection,
  verdictSection,
  moneySection,
  calendarSection,
  membersSection,
  pairsSection,
  evidenceSection,
]

export function ringSections(w: Wording, data: ReportData): Html {
  const { ring } = data
  const figures: readonly (readonly [string, string])[] = [
    [w.t('hypothesis'), w.hypothesis(ring.hypothesis)],
    [w.t('score'), w.signed(ring.ringScore)],
    [w.t('stores'), w.count(ring.stores)],
    [w.t('inYuan'), w.yuan(ring.inFen)],
    [w.t('withdrawnYuan'), w.yuan(ring.withdrawnFen)],
    [w.t('insideYuan'), w.yuan(ring.insideFen)],
    [w.t('waybills'), w.count(ring.waybills)],
    [w.t('emptyShare'), w.share(ring.emptyShare)],
    [w.t('stability'), w.share(ring.stability)],
    [w.t('vendorSites'), w.count(ring.vendorSites)],
    [w.t('codes'), w.count(ring.qrCodes)],
    [w.t('accounts'), w.count(ring.accounts)],
    [w.t('period'), `${w.time(ring.from).slice(0, 10)} – ${w.time(ring.to).slice(0, 10)}`],
    [w.t('platforms'), ring.platforms.join(', ')],
    [w.t('couriers'), ring.couriers.join(', ')],
  ]
  return html`<article class="ring">
    <h1>${w.t('ringTitle', { no: String(ring.ringNo), name: w.of(ring.name) })}</h1>
    <div class="figures">${figures.map(([name, value]) => html`<div><span class="quiet">${name}</span><b>${value}</b></div>`)}</div>
    ${SECTIONS.map((section) => section(w, data))}
  </article>`
}
