import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'

export type Cell = string | number | undefined

const FLUSH_AT = 1 << 20

/** A CSV file written row by row: LF, RFC 4180 quoting, at most a megabyte in memory, hashed as it is written. */
export class CsvFile {
  readonly path: string
  rows = 0
  private readonly columns: ReadonlyMap<string, number>
  private readonly descriptor: number
  private readonly hash = createHash('sha256')
  private readonly empty: readonly string[]
  private buffer: string

  constructor(path: string, columns: readonly string[]) {
    this.path = path
    this.columns = new Map(columns.map((name, i) => [name, i]))
    this.empty = columns.map(() => '')
    this.descriptor = openSync(path, 'wx')
    this.buffer = `${columns.join(',')}\n`
  }

  write(row: Readonly<Record<string, Cell>>): void {
    const cells = this.empty.slice()
    for (const name in row) {
      const column = this.columns.get(name)
      if (column === undefined) throw new Error(`${this.path} has no column ${name}.`)
      const value = row[name]
      if (value !== undefined) cells[column] = typeof value === 'number' ? String(value) : quoted(value)
    }
    this.buffer += `${cells.join(',')}\n`
    this.rows++
    if (this.buffer.length > FLUSH_AT) this.flush()
  }

  /** Returns the SHA-256 of the whole file. */
  finish(): string {
    this.flush()
    closeSync(this.descriptor)
    return this.hash.digest('hex')
  }

  /** Lets go of the file as it stands. */
  abandon(): void {
    closeSync(this.descriptor)
  }

  private flush(): void {
    const bytes = Buffer.from(this.buffer, 'utf8')
    this.buffer = ''
    this.hash.update(bytes)
    for (let done = 0; done < bytes.length;) done += writeSync(this.descriptor, bytes, done)
  }
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
