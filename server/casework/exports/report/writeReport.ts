import { createHash } from 'node:crypto'
import { z } from 'zod'
import { rowReference } from '../../../contract/common.ts'
import { linkTerm, pairExplanation } from '../../../contract/explain.ts'
import { ringMoney } from '../../../contract/money.ts'
import { note } from '../../../contract/notes.ts'
import { ring, ringMember } from '../../../contract/rings.ts'
import { standing, verdict } from '../../../contract/verdicts.ts'
import { maskOf } from '../../masking/masks.ts'
import { maskReply } from '../../masking/maskReply.ts'
import { notesOf } from '../../notes/notes.ts'
import type { RingWriting } from '../exportRings.ts'
import type { ManifestHead } from '../manifestOf.ts'
import { collectReport } from './collectReport.ts'
import { html } from './html.ts'
import type { ReportData } from './ReportData.ts'
import { reportHeader, reportSources } from './reportHeader.ts'
import { REPORT_STYLE } from './reportStyle.ts'
import { ringSections } from './ringSections.ts'
import { Wording } from './Wording.ts'

/** One HTML file that needs nothing else, to be read, printed and kept. Returns the members listed. */
export async function writeReport({ kase, run, mask, language, head, out, task }: RingWriting): Promise<number> {
  const wording = new Wording(language)
  const title = `${wording.t('title')} · ${head.caseName}`
  const opening = html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>`
  await out.write(`${opening.text}${REPORT_STYLE}</style></head><body>\n${reportHeader(wording, head, run, headHash(head)).text}`)
  const notes = await notesOf(kase)
  let rows = 0
  for (const { ringId } of run.rings) {
    task.report({ step: 'export.write', done: rows, total: run.members, unit: 'rows' })
    const plain = await collectReport(kase, ringId, notes, task)
    const data = mask.masked ? shown.parse(maskReply(await maskOf(kase), plain)) : plain
    await out.write(`\n${ringSections(wording, data).text}`)
    rows += data.members.length
  }
  await out.write(`\n${reportSources(wording, head).text}</body></html>\n`)
  return rows
}

/** What is known of an export before it is written, as one number: the report prints it, and its manifest gives it again. */
export function headHash(head: ManifestHead): string {
  return createHash('sha256').update(JSON.stringify(head)).digest('hex')
}

const shown: z.ZodType<ReportData> = z.object({
  ring,
  members: z.array(ringMember),
  pairs: z.array(pairExplanation),
  totalPairs: z.number(),
  money: ringMoney.nullable(),
  standing,
  history: z.array(verdict),
  notes: z.array(note),
  grounds: z.array(z.object({ a: z.string(), b: z.string(), term: linkTerm, total: z.number(), rows: z.array(rowReference) })),
})
