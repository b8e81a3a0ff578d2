import type { TableName } from '../domain/tables.ts'
import type { Plan } from './plan.ts'
import { rejectReason, type RejectCode } from './parse/rejectReasons.ts'
import { cleanCell } from './profiles/cleanCell.ts'
import type { Profile } from './profiles/profile.ts'
import { ProfileRecord } from './profiles/profileRecord.ts'
import { RecordFault } from './profiles/recordFault.ts'
import { quotedCell, recordCells } from './read/recordCells.ts'
import type { ScannedRecord } from './read/recordScanner.ts'
import { textOf, type TextEncoding, type TextSurvey } from './read/textEncoding.ts'

/** Where records go while a file is read. */
export interface RecordSink {
  /** A record of the case format, in UTF-8. */
  record(line: number, bytes: Uint8Array): void
  row(line: number, table: TableName, cells: Readonly<Record<string, string>>, extra: string): void
  reject(line: number, column: string, value: string, reason: string): void
  footer(line: number, text: string): void
}

const SHOWN = 200

/** What to do with each scanned record of a file: pass it on, translate it, or refuse it. */
export function recordReader(plan: Plan, survey: TextSurvey, sink: RecordSink): (record: ScannedRecord) => void {
  const refuse = (line: number, bytes: Uint8Array, code: RejectCode): void => sink.reject(line, '', shownText(bytes, survey.encoding), rejectReason(code))
  if (plan.profile) return profileReader(plan, plan.profile, survey.encoding, sink, refuse)
  const utf8 = survey.encoding !== 'gb18030'
  return ({ bytes, line, fault, irregular }) => {
    if (fault) return refuse(line, bytes, fault)
    if (utf8 && survey.clean && !irregular) return sink.record(line, bytes)
    const text = textOf(bytes, survey.encoding)
    if (text === null || (survey.encoding.startsWith('utf-16') && text.includes('\uFFFD'))) return refuse(line, bytes, 'BAD_ENCODING')
    if (utf8 && !irregular) return sink.record(line, bytes)
    return sink.record(line, Buffer.from(irregular ? recordCells(text).map(quotedCell).join(',') : text))
  }
}

function profileReader(
  plan: Plan,
  profile: Profile,
  encoding: TextEncoding,
  sink: RecordSink,
  refuse: (line: number, bytes: Uint8Array, code: RejectCode) => void,
): (record: ScannedRecord) => void {
  const view = new ProfileRecord(profile, plan.header, plan.set)
  return ({ bytes, line, fault }) => {
    if (fault) return refuse(line, bytes, fault)
    const text = textOf(bytes, encoding)
    if (text === null) return refuse(line, bytes, 'BAD_ENCODING')
    const cells = recordCells(text)
    const filled = cells.filter((cell) => cleanCell(cell) !== '')
    if (filled.length === 0) return sink.footer(line, '')
    if (profile.footer && filled.length <= FOOTER_CELLS && profile.footer.test(cleanCell(filled[0] ?? '')))
      return sink.footer(line, filled.join(' ').slice(0, SHOWN))
    if (!fits(cells, plan.header)) return refuse(line, bytes, 'FIELD_COUNT')
    try {
      for (const row of profile.rows(view.load(cells))) sink.row(line, row.table, row.cells, extraText(row.extra))
    } catch (error) {
      if (!(error instanceof RecordFault)) throw error
      sink.reject(line, view.called(error.column), error.value, rejectReason(error.code))
    }
  }
}

/** A footer line has a label and a few sums. */
const FOOTER_CELLS = 6

/** As many cells as the header; a trailing comma more or less is no harm. */
function fits(cells: readonly string[], header: readonly string[]): boolean {
  return (
    cells.length === header.length ||
    (cells.length > header.length ? cells : header).slice(Math.min(cells.length, header.length)).every((cell) => cleanCell(cell) === '')
  )
}

/** Sorted by name, so that the order of a file's columns changes nothing. */
function extraText(extra: Readonly<Record<string, unknown>> | undefined): string {
  const members = Object.entries(extra ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return members.length > 0 ? JSON.stringify(Object.fromEntries(members)) : ''
}

/** The beginning of a record that cannot be read, for people. */
function shownText(bytes: Uint8Array, encoding: TextEncoding): string {
  const decoder = new TextDecoder(encoding === 'gb18030' ? 'gb18030' : 'utf-8')
  return decoder
    .decode(bytes.subarray(0, SHOWN * 3))
    .slice(0, SHOWN)
    .replaceAll('\0', '\uFFFD')
}
