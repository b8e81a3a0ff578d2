import { TABLES, type Table, type TableName } from '../../server/domain/tables.ts'
import { CONFUSER_CLASSES, type ConfuserClass } from './confuserClasses.ts'
import { CsvFile, type Cell } from './csvFile.ts'
import type { Dirt } from './dirt.ts'
import { DirtyTable, type FileDirt } from './dirtyTable.ts'

const TRUTH = {
  rings: ['ringId', 'typology', 'operator', 'openDate', 'closeDate', 'hypothesis', 'stratum', 'stores', 'waves'],
  members: ['ringId', 'label', 'key', 'role'],
  orders: ['orderKey', 'label'],
  waybills: ['key', 'empty', 'siteKey', 'batchId'],
  confusers: ['class', 'label', 'key', 'group', 'id'],
  stores: ['key', 'pattern'],
  operators: ['site', 'operator', 'person', 'supplier'],
  suppliers: ['supplier', 'apiTag', 'quality', 'courier', 'outlet'],
  ranges: ['courier', 'outlet', 'from', 'to', 'numbers', 'person', 'site'],
  recycled: ['courier', 'waybillNo', 'site', 'soldAt', 'formerPickedAt', 'store'],
  transfers: ['transferId', 'twinId', 'seconds'],
  advances: ['ringId', 'account', 'transferId', 'at', 'amountFen', 'consumedFen', 'usedUp'],
  otherCases: ['otherCase', 'kind', 'key', 'ringId'],
} as const

const TALLIED: Partial<Record<keyof typeof TRUTH, readonly string[]>> = {
  rings: ['stratum', 'typology'],
  orders: ['label'],
  waybills: ['empty'],
  confusers: ['class'],
}

export type TruthName = keyof typeof TRUTH

/** Every table of the case and of the truth, open for writing. */
export class CaseFiles {
  private readonly tables: ReadonlyMap<string, CsvFile | DirtyTable>
  private readonly truths: ReadonlyMap<string, CsvFile>
  private closed = false
  private readonly tallies = new Map<string, Map<string, number>>()

  /** With `dirt` the tables come as they would from offices; the truth stays clean. */
  constructor(out: string, dirt: Dirt | null = null) {
    const clean = (table: Table): CsvFile =>
      new CsvFile(
        out,
        `case/${table.name}.csv`,
        table.columns.map((column) => column.name),
      )
    this.tables = new Map(TABLES.map((table) => [table.name, dirt ? new DirtyTable(out, table, dirt) : clean(table)]))
    this.truths = new Map(Object.entries(TRUTH).map(([name, columns]) => [name, new CsvFile(out, `truth/${name}.csv`, columns)]))
  }

  row(table: TableName, row: Readonly<Record<string, Cell>>): void {
    this.tables.get(table)?.write(row)
  }

  truth(table: TruthName, row: Readonly<Record<string, Cell>>): void {
    for (const column of TALLIED[table] ?? []) {
      const name = `${table} ${column}`
      const counts = this.tallies.get(name) ?? new Map<string, number>()
      counts.set(String(row[column]), (counts.get(String(row[column])) ?? 0) + 1)
      this.tallies.set(name, counts)
    }
    this.truths.get(table)?.write(row)
  }

  confuser(name: ConfuserClass, label: string, key: string, group?: string): void {
    this.truth('confusers', { class: name, label, key, group, id: CONFUSER_CLASSES[name] })
  }

  /** How many rows of a table of the truth have which value. */
  tally(table: TruthName, column: string): Record<string, number> {
    return Object.fromEntries(this.tallies.get(`${table} ${column}`) ?? [])
  }

  counts(): Record<string, number> {
    return Object.fromEntries([...this.tables].map(([name, file]) => [name, file.rows]))
  }

  /** Closes every file; file name under the output folder → SHA-256. */
  close(): Map<string, string> {
    const sums = new Map<string, string>()
    for (const file of [...this.tables.values(), ...this.truths.values()]) for (const [name, sum] of file.finish()) sums.set(name, sum)
    this.closed = true
    return sums
  }

  /** What a load of each file of a dirty case must report. */
  dirt(): FileDirt[] {
    return [...this.tables.values()].flatMap((file) => (file instanceof DirtyTable ? file.report() : []))
  }

  /** Lets go of every file after a failure. */
  abandon(): void {
    if (this.closed) return
    this.closed = true
    for (const file of [...this.tables.values(), ...this.truths.values()]) file.abandon()
  }
}
