import { fenFromYuan } from '../../domain/money.ts'
import { tableNamed, type Column } from '../../domain/tables.ts'
import { isoTime } from '../../domain/time.ts'
import { isDamagedNumber } from '../parse/damagedNumber.ts'
import { cleanCell, headerName, isBlank, isMasked } from './cleanCell.ts'
import type { Profile } from './profile.ts'
import { RecordFault } from './recordFault.ts'

/** One record of a file with a profile, its cells found by header name. The same object is used for record after record. */
export class ProfileRecord {
  /** What `--set` gave. */
  readonly set: Readonly<Record<string, string>>
  /** The file's name of each column of the main table that the file has. */
  readonly calledInFile: ReadonlyMap<string, string>
  private readonly header: readonly string[]
  private readonly positions: ReadonlyMap<string, number>
  private readonly mapped: ReadonlyMap<string, { column: Column; at: number[] }>
  private readonly takenByMain: ReadonlySet<number>
  private cells: readonly string[] = []

  constructor(profile: Profile, header: readonly string[], set: Readonly<Record<string, string>>) {
    this.set = set
    this.header = uniqueNames(header)
    const positions = new Map<string, number>()
    header.forEach((name, i) => {
      const known = headerName(name)
      if (known !== '' && !positions.has(known)) positions.set(known, i)
    })
    this.positions = positions
    const main = profile.tables[0]
    const columns = main ? tableNamed(main).columns : []
    this.mapped = new Map(
      Object.entries(profile.columns).flatMap(([name, names]) => {
        const column = columns.find((known) => known.name === name)
        const at = names.flatMap((each) => this.positions.get(each) ?? [])
        return column && at.length > 0 ? [[name, { column, at }] as const] : []
      }),
    )
    this.calledInFile = new Map([...this.mapped].map(([name, { at }]) => [name, this.header[at[0] ?? 0] ?? name]))
    this.takenByMain = new Set([...this.mapped.values()].flatMap(({ at }) => (at.length === 1 ? at : [])))
  }

  load(cells: readonly string[]): this {
    this.cells = cells
    return this
  }

  has(name: string): boolean {
    return this.positions.has(name)
  }

  /** The first of these columns that says something, cleaned; empty when none does. */
  text(...names: readonly string[]): string {
    for (const name of names) {
      const cell = cleanCell(this.cells[this.positions.get(name) ?? -1] ?? '')
      if (!isBlank(cell)) return cell
    }
    return ''
  }

  /** Like `text`, empty when the value is masked: asterisks name nobody. Throws RecordFault when a spreadsheet damaged it. */
  id(...names: readonly string[]): string {
    const cell = this.text(...names)
    if (isDamagedNumber(cell)) throw new RecordFault('DAMAGED_NUMBER', names.find((name) => this.text(name) === cell) ?? '', cell)
    return isMasked(cell) ? '' : cell
  }

  /** A column as the file's header has it. */
  called(name: string): string {
    return this.header[this.positions.get(headerName(name)) ?? -1] ?? name
  }

  /** The mapped columns of the main table, read by their types, and what `--set` gives for the others. */
  main(): Record<string, string> {
    const row: Record<string, string> = { ...this.set }
    for (const [name, { column, at }] of this.mapped) {
      for (const i of at) {
        const cell = cleanCell(this.cells[i] ?? '')
        if (isBlank(cell)) continue
        const value = read(column, cell, this.header[i] ?? name)
        if (value === '') continue
        row[name] = value
        break
      }
    }
    return row
  }

  /** Every cell that no column of the main table holds as it was given, by header name; empty ones are left out. */
  rest(): Record<string, string> {
    const rest: Record<string, string> = {}
    this.header.forEach((name, i) => {
      const cell = this.cells[i] ?? ''
      const clean = cleanCell(cell)
      if (clean !== '' && (!this.takenByMain.has(i) || isMasked(clean))) rest[name] = cell.trim()
    })
    return rest
  }
}

function read(column: Column, cell: string, called: string): string {
  switch (column.type) {
    case 'id':
      return isMasked(cell) ? '' : cell
    case 'text':
      return /^[*＊]+$/.test(cell) ? '' : cell
    case 'time':
      return isoTime(cell) ?? cell
    case 'fen': {
      const fen = fenFromYuan(cell)
      if (fen === null) throw new RecordFault('NOT_MONEY', called, cell)
      return String(fen)
    }
    case 'int':
      return cell.replace(/,(?=\d{3}(\D|$))/g, '')
    default:
      return cell
  }
}

/** Columns of one name are told apart by their place; a nameless one is named after it. */
export function uniqueNames(header: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return header.map((cell, i) => {
    const name = cleanCell(cell) || `column ${i + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}
