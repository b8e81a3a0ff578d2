import type { ManifestHead } from '../manifestOf.ts'
import type { ExportedRun } from '../rings/exportedRun.ts'
import { html, type Html } from './html.ts'
import type { Wording } from './Wording.ts'

/** Whose report this is, what it was taken from, and what it is not. */
export function reportHeader(w: Wording, head: ManifestHead, run: ExportedRun, hash: string): Html {
  const facts: readonly (readonly [string, string])[] = [
    [w.t('case'), `${head.caseName} (${head.caseId})`],
    [w.t('run'), w.t('runValue', { no: String(run.runNo), id: run.runId })],
    [w.t('dataVersion'), `v${head.dataVersion}`],
    [w.t('exported'), w.t('exportedValue', { at: w.time(head.exportedAt), by: head.exportedBy, software: head.software })],
    [w.t('masking'), w.t(head.masked ? 'masked' : 'unmasked')],
    [w.t('manifest'), w.t('manifestValue', { hash })],
  ]
  return html`<header>
    <h1>${w.t('title')}</h1>
    <p class="notice">${w.t('notice')}</p>
    ${head.synthetic ? html`<p class="notice">${w.t('synthetic')}</p>` : null}
    ${run.latest ? null : html`<p class="notice">${w.t('olderRun', { no: String(run.runNo) })}</p>`}
    <dl>
      ${facts.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
  </header>`
}

/** What the report rests on, and how far it reaches. */
export function reportSources(w: Wording, head: ManifestHead): Html {
  return html`<section>
    <h2>${w.t('limits')}</h2>
    <ul>
      <li>${w.t('limit1')}</li>
      <li>${w.t('limit2')}</li>
      <li>${w.t('limit3')}</li>
    </ul>
    <h2>${w.t('sources')}</h2>
    <table>
      <thead>
        <tr>
          <th>${w.t('file')}</th>
          <th class="n">${w.t('rows')}</th>
          <th>SHA-256</th>
        </tr>
      </thead>
      <tbody>
        ${head.sources.map(
          ({ file, rows, sha256 }) =>
            html`<tr>
              <td>${file}</td>
              <td class="n">${w.count(rows)}</td>
              <td>${sha256}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`
}
