import type { RowReference } from '../../../contract/common.ts'
import { html, type Html } from './html.ts'
import type { Ground, ReportData } from './ReportData.ts'
import type { Wording } from './Wording.ts'

/** File, line and row of what the strongest ties rest on. */
export function evidenceSection(w: Wording, { grounds }: ReportData): Html {
  if (grounds.length === 0) return html``
  return html`<h2>${w.t('evidence')}</h2>
    <p class="quiet">${w.t('evidenceNote')}</p>
    <table>
      <thead>
        <tr>
          <th>${w.t('what')}</th>
          <th>${w.t('file')}</th>
          <th class="n">${w.t('line')}</th>
          <th>${w.t('row')}</th>
        </tr>
      </thead>
      <tbody>
        ${grounds.flatMap((ground) => groundRows(w, ground))}
      </tbody>
    </table>`
}

function groundRows(w: Wording, { term, total, rows }: Ground): Html[] {
  const what = html`${w.of(term.text)}<br /><span class="quiet">${w.t('rowsOf', { shown: w.count(rows.length), total: w.count(total) })}</span>`
  return rows.map(
    (row, i) =>
      html`<tr>
        <td>${i === 0 ? what : ''}</td>
        <td>${row.file}</td>
        <td class="n">${row.line}</td>
        <td>${cells(row)}</td>
      </tr>`,
  )
}

function cells({ cells: all }: RowReference): string {
  return Object.entries(all)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(' · ')
}
