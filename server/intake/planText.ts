import { AppError } from '../errors.ts'
import { TABLES, tableNamed, type Table, type TableName } from '../domain/tables.ts'
import type { FoundFile } from './findFiles.ts'
import type { LoadOptions } from './loadPaths.ts'
import type { Plan } from './plan.ts'
import { headerName, cleanCell } from './profiles/cleanCell.ts'
import type { Profile } from './profiles/profile.ts'
import { uniqueNames } from './profiles/profileRecord.ts'
import { CASE_FORMAT, PROFILES } from './profiles/registry.ts'
import { firstBytes, textBytes } from './read/openBytes.ts'
import { recordCells } from './read/recordCells.ts'
import { RecordScanner, type ScannedRecord } from './read/recordScanner.ts'
import { textOf, type TextEncoding } from './read/textEncoding.ts'

/** A header is looked for in so much of a file. */
const HEAD_BYTES = 1 << 20
const HEAD_RECORDS = 100

/** In the details of the error: what the file is nobody knows, so inside a folder it is passed over. */
export const UNKNOWN_TABLE = 'UNKNOWN_TABLE'

interface HeadRecord {
  cells: string[]
  line: number
  next: number
  nextLine: number
}

/**
 * Finds the header of a text file and what the file is: a table of the case format by its name, or a profile by its header.
 * Throws BAD_INPUT with a sentence that names file, line and reason.
 */
export async function planText(found: FoundFile, path: string, encoding: TextEncoding, options: LoadOptions): Promise<Plan> {
  const { records: head, bytes } = await headRecords(path, encoding)
  const first = head[0]
  if (!first) {
    const why = bytes === 0 ? 'is empty: it has no header' : 'has no header: its first lines are blank, too long or no text'
    throw new AppError('BAD_INPUT', `${found.file} ${why}.`, { file: found.file })
  }
  const forced = options.profile
  if (forced && forced !== CASE_FORMAT) return planProfile(found.file, profileNamed(forced), head, options)
  if (found.table && (forced || missing(tableNamed(found.table), first, options).length === 0)) return planTable(found.file, found.table, first, options)
  const profile = forced ? undefined : PROFILES.find((each) => headerOf(each, head))
  if (profile) return planProfile(found.file, profile, head, options)
  if (found.table) return planTable(found.file, found.table, first, options)
  throw new AppError(
    'BAD_INPUT',
    `${found.file} is no known table: its name is none of the case format (${TABLES.map(({ name }) => name).join(', ')}), and its header fits no import profile.`,
    { file: found.file, why: UNKNOWN_TABLE },
  )
}

export function profileNamed(id: string): Profile {
  const profile = PROFILES.find((each) => each.id === id)
  if (!profile) throw new AppError('USAGE', `There is no import profile ${id}. Known are ${[CASE_FORMAT, ...PROFILES.map((each) => each.id)].join(', ')}.`)
  return profile
}

function planTable(file: string, name: TableName, first: HeadRecord, options: LoadOptions): Plan {
  const table = tableNamed(name)
  const absent = missing(table, first, options)
  if (absent.length > 0) {
    throw new AppError('BAD_INPUT', `${file}, line ${first.line}: the header of table ${name} lacks the required ${columnsNamed(absent)}.`, {
      file,
      line: first.line,
      column: absent.join(', '),
    })
  }
  const names = first.cells.map((cell) => cell.trim())
  const twice = table.columns.find((column) => names.filter((each) => each === column.name).length > 1)
  if (twice) {
    throw new AppError('BAD_INPUT', `${file}, line ${first.line}: the column ${twice.name} stands in the header more than once.`, {
      file,
      line: first.line,
      column: twice.name,
    })
  }
  return { table, profile: null, header: uniqueNames(names), ...place(first), set: given(table, names, options) }
}

function planProfile(file: string, profile: Profile, head: readonly HeadRecord[], options: LoadOptions): Plan {
  const header = headerOf(profile, head)
  if (!header) {
    const groups = profile.recognise.map((group) => group.join(' or '))
    throw new AppError('BAD_INPUT', `${file} has no header of the profile ${profile.id}: none of its first lines names ${groups.join('; ')}.`, { file })
  }
  const [main = 'orders'] = profile.tables
  const table = tableNamed(main)
  const lacking = profile.needs.filter((column) => !options.set?.[column])
  if (lacking.length > 0) {
    throw new AppError('BAD_INPUT', `${file} does not say ${lacking.join(' and ')}: give ${lacking.map((column) => `--set ${column}=…`).join(' ')}.`, {
      file,
      column: lacking.join(', '),
    })
  }
  return { table, profile, header: header.cells, ...place(header), set: given(table, [], options) }
}

/** Required columns that neither the header nor `--set` has. */
export function missing(table: Table, header: Pick<HeadRecord, 'cells'>, options: LoadOptions): string[] {
  const names = new Set(header.cells.map((cell) => cell.trim()))
  return table.columns.filter(({ required, name }) => required && !names.has(name) && !options.set?.[name]).map(({ name }) => name)
}

export function given(table: Table, header: readonly string[], options: LoadOptions): Record<string, string> {
  return Object.fromEntries(
    Object.entries(options.set ?? {}).filter(([name]) => table.columns.some((column) => column.name === name) && !header.includes(name)),
  )
}

function columnsNamed(names: readonly string[]): string {
  return `${names.length === 1 ? 'column' : 'columns'} ${names.join(', ')}`
}

function place(header: HeadRecord): Pick<Plan, 'headerLine' | 'firstByte' | 'firstLine'> {
  return { headerLine: header.line, firstByte: header.next, firstLine: header.nextLine }
}

function headerOf(profile: Profile, head: readonly HeadRecord[]): HeadRecord | undefined {
  return head.find(({ cells }) => {
    const names = new Set(cells.map(headerName))
    return profile.recognise.every((group) => group.some((name) => names.has(name)))
  })
}

async function headRecords(path: string, encoding: TextEncoding): Promise<{ records: HeadRecord[]; bytes: number }> {
  const records: HeadRecord[] = []
  const onRecord = ({ bytes, line, next, fault }: ScannedRecord): void => {
    if (records.length >= HEAD_RECORDS || fault) return
    const breaks = bytes.reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 1)
    const cells = recordCells(textOf(bytes, encoding) ?? '').map((cell) => cell.replace(/^\uFEFF/, ''))
    if (cells.some((cell) => cleanCell(cell) !== '')) records.push({ cells, line, next, nextLine: line + breaks })
  }
  const scanner = new RecordScanner({ accepts: () => true, onRecord })
  const head = await firstBytes(textBytes(path, encoding), HEAD_BYTES)
  scanner.push(head)
  if (head.length < HEAD_BYTES) scanner.finish()
  return { records, bytes: head.length }
}
