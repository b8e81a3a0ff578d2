import { html, type Html } from './html.ts'
import type { ReportData } from './ReportData.ts'
import type { Wording } from './Wording.ts'

export function pairsSection(w: Wording, { pairs, totalPairs, members }: ReportData): Html {
  if (pairs.length === 0)
    return html`<h2>${w.t('pairs')}</h2>
      <p class="quiet">${w.t('noPairs')}</p>`
  const names = new Map(members.map(({ key, name }) => [key, name]))
  return html`<h2>${w.t('pairs')}</h2>
    <p class="quiet">${w.t('pairsNote', { shown: w.count(pairs.length), total: w.count(totalPairs) })}</p>
    <table>
      <tbody>
        ${pairs.map(
          ({ a, b, weight, terms }) =>
            html`<tr>
              <td>
                <b>${names.get(a) ?? a}</b> ↔ <b>${names.get(b) ?? b}</b>
                <ul>
                  ${terms.map((term) => html`<li>${w.of(term.text)} (${w.signed(term.logOdds)})</li>`)}
                </ul>
              </td>
              <td class="n"><b>${w.signed(weight)}</b></td>
            </tr>`,
        )}
      </tbody>
    </table>`
}
