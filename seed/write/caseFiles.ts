import { join } from 'node:path'
import { TABLES, type TableName } from '../../server/domain/tables.ts'
import { CsvFile, type Cell } from './csvFile.ts'

const TRUTH = {
  rings: ['ringId', 'typology', 'operator', 'openDate', 'closeDate', 'hypothesis', 'stratum', 'stores'],
  members: ['ringId', 'label', 'key', 'role'],
  orders: ['orderKey', 'label'],
  waybills: ['key', 'empty', 'siteKey', 'batchId'],
  confusers: ['class', 'label', 'key', 'group'],
} as const

export type TruthName = keyof typeof TRUTH

/** Every table of the case and of the truth, open for writing. */
export class CaseFiles {
  private readonly tables: ReadonlyMap<string, CsvFile>
  private readonly truths: ReadonlyMap<string, CsvFile>

  constructor(out: string) {
    this.tables = new Map(
      TABLES.map((table) => [
        table.name,
        new CsvFile(
          join(out, 'case', `${table.name}.csv`),
          table.columns.map((column) => column.name),
        ),
      ]),
    )
    this.truths = new Map(Object.entries(TRUTH).map(([name, columns]) => [name, new CsvFile(join(out, 'truth', `${name}.csv`), columns)]))
  }

  row(table: TableName, row: Readonly<Record<string, Cell>>): void {
    this.tables.get(table)?.write(row)
  }

  truth(table: TruthName, row: Readonly<Record<string, Cell>>): void {
    this.truths.get(table)?.write(row)
  }

  rows(table: TableName): number {
    return this.tables.get(table)?.rows ?? 0
  }

  counts(): Record<string, number> {
    return Object.fromEntries([...this.tables].map(([name, file]) => [name, file.rows]))
  }

  /** Closes every file; file name under the output folder → SHA-256. */
  close(): Map<string, string> {
    const sums = new Map<string, string>()
    for (const [name, file] of this.tables) sums.set(`case/${name}.csv`, file.close())
    for (const [name, file] of this.truths) sums.set(`truth/${name}.csv`, file.close())
    return sums
  }
}
