import type { Reason } from '../../../contract/explain.ts'
import { html, type Html } from './html.ts'
import type { ReportData } from './ReportData.ts'
import type { Wording } from './Wording.ts'

/** The hypotheses side by side, then every reason for and against the leading one. */
export function hypothesisSection(w: Wording, { ring }: ReportData): Html {
  const leading = ring.scores.toSorted((a, b) => b.net - a.net)[0]?.hypothesis ?? 'code_merchant'
  const points = (reason: Reason): number => (reason.computable ? reason.points[leading] : 0)
  const unknown = ring.reasons.filter(({ computable }) => !computable)
  return html`<h2>${w.t('hypotheses')}</h2>
    ${ring.decision ? html`<p>${w.of(ring.decision)}</p>` : null}
    <table>
      <thead>
        <tr>
          <th>${w.t('hypothesis')}</th>
          <th class="n">${w.t('for')}</th>
          <th class="n">${w.t('against')}</th>
          <th class="n">${w.t('net')}</th>
        </tr>
      </thead>
      <tbody>
        ${ring.scores.map(
          (score) =>
            html`<tr>
              <td>${w.hypothesis(score.hypothesis)}</td>
              <td class="n">${w.signed(score.for)}</td>
              <td class="n">${w.signed(score.against)}</td>
              <td class="n"><b>${w.signed(score.net)}</b></td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${reasonTable(
      w,
      `${w.t('reasonsFor')} · ${w.hypothesis(leading)}`,
      ring.reasons.filter((reason) => points(reason) > 0),
      points,
    )}
    ${reasonTable(
      w,
      `${w.t('reasonsAgainst')} · ${w.hypothesis(leading)}`,
      ring.reasons.filter((reason) => points(reason) < 0),
      points,
    )}
    ${unknown.length === 0 ? null : html`<p class="quiet">${w.t('notComputed', { n: w.count(unknown.length), names: unknown.map(({ name }) => w.of(name)).join(w.language === 'zh' ? '、' : ', ') })}</p>`}
    <h3>${w.t('refutes')}</h3>
    <ul>
      ${ring.refutedBy.map((text) => html`<li>${w.of(text)}</li>`)}
    </ul>`
}

function reasonTable(w: Wording, title: string, reasons: readonly Reason[], points: (reason: Reason) => number): Html {
  const sorted = reasons.toSorted((a, b) => Math.abs(points(b)) - Math.abs(points(a)))
  return html`<h3>${title}</h3>
    ${
      sorted.length === 0
        ? html`<p class="quiet">${w.t('noneMeasured')}</p>`
        : html`<table>
            <tbody>
              ${sorted.map(
                (reason) =>
                  html`<tr>
                    <td>${reason.id}</td>
                    <td><b>${w.of(reason.name)}</b><br />${w.of(reason.text)}</td>
                    <td class="n">${w.signed(points(reason))}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }`
}
