import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Table, TableName } from '../../server/domain/tables.ts'
import type { Random } from '../random.ts'
import type { Dirt } from './dirt.ts'
import { CsvFile, type Cell, type TextForm } from './csvFile.ts'
import type { TableFile } from './tableFile.ts'

/** Tables whose file came twice. */
const REPEATED: readonly TableName[] = ['withdrawals', 'qr_codes']
const GB: TextForm = { encoding: 'gb18030', newline: '\r\n' }
const WIDE: TextForm = { encoding: 'utf-16le', newline: '\r\n' }
const MARKED: TextForm = { encoding: 'utf-8 with BOM', newline: '\r\n' }
const FORMS: Partial<Record<TableName, TextForm>> = {
  stores: GB,
  orders: GB,
  waybills: GB,
  outlets: GB,
  payments: WIDE,
  transfers: WIDE,
  persons: WIDE,
  identifiers: MARKED,
}
const DUPLICATE = 0.005
const LATE = 0.01

/** What a load of one file must report: `read` = loaded + `duplicate` + `rejected`. */
export interface FileDirt {
  readonly file: string
  readonly encoding: string
  readonly read: number
  readonly duplicate: number
  readonly rejected: number
}

/** A table as it comes from an office: rows that are there twice or come late, a file that was sent again, an encoding of its own. */
export class DirtyTable implements TableFile {
  private readonly out: string
  private readonly folder: string
  private readonly random: Random
  private readonly dirt: Dirt
  private readonly table: Table
  private readonly usual: Part
  private readonly late: Part
  private repeated = 0

  constructor(out: string, table: Table, dirt: Dirt) {
    this.out = out
    this.table = table
    this.dirt = dirt
    this.random = dirt.random(table.name)
    this.folder = `case/${table.name}`
    mkdirSync(join(out, this.folder))
    const columns = table.columns.map((column) => column.name)
    this.usual = new Part(new CsvFile(out, `${this.folder}/1.csv`, columns, FORMS[table.name]))
    this.late = new Part(new CsvFile(out, `${this.folder}/2-late.csv`, columns, FORMS[table.name]))
  }

  get rows(): number {
    return this.usual.file.rows + this.late.file.rows + this.repeated
  }

  write(clean: Readonly<Record<string, Cell>>): void {
    const { random } = this
    const { row, refused } = this.dirt.soil(this.table, clean, random)
    const part = random.chance(LATE) ? this.late : this.usual
    part.write(row, refused ? 'rejected' : 'loaded')
    if (!random.chance(DUPLICATE)) return
    const again = random.chance(0.3) ? this.late : part
    again.write(row, refused ? 'rejected' : 'duplicate')
  }

  finish(): (readonly [string, string])[] {
    const sums: (readonly [string, string])[] = [...this.usual.file.finish(), ...this.late.file.finish()]
    if (REPEATED.includes(this.table.name)) {
      const again = `${this.folder}/3-again.csv`
      copyFileSync(join(this.out, this.usual.file.name), join(this.out, again))
      sums.push([again, sums[0]?.[1] ?? ''])
      this.repeated = this.usual.file.rows
    }
    return sums
  }

  abandon(): void {
    this.usual.file.abandon()
    this.late.file.abandon()
  }

  report(): FileDirt[] {
    const parts = [this.usual.report(), this.late.report()]
    const [usual] = parts
    if (this.repeated > 0 && usual) parts.push({ ...usual, file: `${this.folder}/3-again.csv`, duplicate: usual.read - usual.rejected })
    return parts.map((part) => ({ ...part, file: part.file.replace('case/', '') }))
  }
}

class Part {
  readonly file: CsvFile
  private duplicate = 0
  private rejected = 0

  constructor(file: CsvFile) {
    this.file = file
  }

  write(row: Readonly<Record<string, Cell>>, fate: 'loaded' | 'duplicate' | 'rejected'): void {
    this.file.write(row)
    if (fate === 'duplicate') this.duplicate++
    if (fate === 'rejected') this.rejected++
  }

  report(): FileDirt {
    return { file: this.file.name, encoding: this.file.form.encoding, read: this.file.rows, duplicate: this.duplicate, rejected: this.rejected }
  }
}
