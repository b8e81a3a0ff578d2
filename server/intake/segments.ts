import { join } from 'node:path'
import type { TableName } from '../domain/tables.ts'
import { tableNamed } from '../domain/tables.ts'
import { Segment } from './read/segment.ts'

/** The records of one stretch of a file, waiting on disk to be loaded. */
export class Segments {
  /** Records of the case format, as they stand. */
  readonly records: Segment
  /** Rows that a profile made, by table: the table's columns, then the JSON of what has none. */
  readonly rows = new Map<TableName, Segment>()
  readonly rejects: Segment
  private readonly prefix: string

  constructor(spillDir: string, name: string) {
    this.prefix = join(spillDir, name)
    this.records = new Segment(`${this.prefix}-records.csv`)
    this.rejects = new Segment(`${this.prefix}-rejects.csv`)
  }

  get bytes(): number {
    return this.all().reduce((sum, segment) => sum + segment.bytes, 0)
  }

  record(line: number, bytes: Uint8Array): void {
    this.records.addBytes(line, bytes)
  }

  row(line: number, table: TableName, cells: Readonly<Record<string, string>>, extra: string): void {
    let segment = this.rows.get(table)
    if (!segment) this.rows.set(table, (segment = new Segment(`${this.prefix}-${table}.csv`)))
    segment.addCells(line, [...tableNamed(table).columns.map(({ name }) => cells[name] ?? ''), extra])
  }

  reject(line: number, column: string, value: string, reason: string): void {
    this.rejects.addCells(line, [column, value, reason])
  }

  async drain(): Promise<void> {
    for (const segment of this.all()) await segment.drain()
  }

  async close(): Promise<void> {
    for (const segment of this.all()) await segment.close()
  }

  async remove(): Promise<void> {
    for (const segment of this.all()) await segment.remove()
  }

  private all(): Segment[] {
    return [this.records, this.rejects, ...this.rows.values()]
  }
}
