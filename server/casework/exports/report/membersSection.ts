import { html, type Html } from './html.ts'
import type { ReportData } from './ReportData.ts'
import type { Wording } from './Wording.ts'

export function membersSection(w: Wording, { members }: ReportData): Html {
  return html`<h2>${w.t('members')}</h2>
    <p class="quiet">${w.t('membersNote', { n: w.count(members.length) })}</p>
    <table>
      <thead>
        <tr>
          <th>${w.t('kind')}</th>
          <th>${w.t('name')}</th>
          <th>${w.t('key')}</th>
          <th>${w.t('role')}</th>
          <th class="n">${w.t('orders')}</th>
          <th class="n">${w.t('inYuan')}</th>
          <th class="n">${w.t('withdrawnYuan')}</th>
          <th class="n">${w.t('emptyShare')}</th>
          <th class="n">${w.t('stability')}</th>
        </tr>
      </thead>
      <tbody>
        ${members.map(
          (member) =>
            html`<tr>
              <td>${w.label(member.label)}</td>
              <td>${member.name === member.key ? '' : member.name}</td>
              <td>${member.key}</td>
              <td>${w.t(member.role)}</td>
              ${[figure(member.orders, (n) => w.count(n)), figure(member.inFen, (n) => w.yuan(n)), figure(member.withdrawnFen, (n) => w.yuan(n)), figure(member.emptyShare, (n) => w.share(n)), figure(member.stability, (n) => w.share(n))]}
            </tr>`,
        )}
      </tbody>
    </table>`
}

/** Empty where a figure has no sense for this kind of thing, or is not computable: never zero. */
function figure(value: number | null, written: (value: number) => string): Html {
  return html`<td class="n">${value === null ? '–' : written(value)}</td>`
}
