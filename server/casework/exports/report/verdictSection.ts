import { html, type Html } from './html.ts'
import type { ReportData } from './ReportData.ts'
import type { Wording } from './Wording.ts'

/** What people said of the ring and of its members, with name and time; what was taken back stays listed. */
export function verdictSection(w: Wording, { standing, history, notes }: ReportData): Html {
  const looks = new Set(standing.verdicts.filter(({ secondLook }) => secondLook.length > 0).map(({ verdictId }) => verdictId))
  return html`<h2>${w.t('verdicts')}</h2>
    ${
      history.length === 0
        ? html`<p class="quiet">${w.t('noVerdict')}</p>`
        : html`<ul>
            ${history.map(
              ({ verdictId, kind, author, at, reason, withdrawn }) =>
                html`<li>
                  <b>${w.t(kind)}</b> · ${author} · ${w.time(at)}${looks.has(verdictId) ? html` · <span class="notice">${w.t('secondLook')}</span>` : null}
                  ${withdrawn ? html` · <span class="notice">${w.t('withdrawnVerdict', { by: withdrawn.author, at: w.time(withdrawn.at) })}</span>` : null}<br />${reason}
                </li>`,
            )}
          </ul>`
    }
    ${
      notes.length === 0
        ? html`<p class="quiet">${w.t('noNotes')}</p>`
        : html`<ul>
            ${notes.map(({ target, targetName, tag, text, changedBy, changedAt }) => html`<li><b>${targetName || target}</b>${tag === null ? '' : ` [${tag}]`} · ${changedBy} · ${w.time(changedAt)}<br />${text}</li>`)}
          </ul>`
    }`
}
