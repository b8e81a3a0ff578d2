import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { gb18030 } from './gb18030.ts'
import type { TableFile } from './tableFile.ts'

export type Cell = string | number | undefined

/** How a table's text is put into bytes. */
export interface TextForm {
  readonly encoding: 'utf-8' | 'utf-8 with BOM' | 'gb18030' | 'utf-16le'
  readonly newline: '\n' | '\r\n'
}

const PLAIN: TextForm = { encoding: 'utf-8', newline: '\n' }
const FLUSH_AT = 1 << 20

/** A CSV file written row by row: RFC 4180 quoting, at most a megabyte in memory, hashed as it is written. */
export class CsvFile implements TableFile {
  readonly name: string
  readonly form: TextForm
  rows = 0
  private readonly columns: ReadonlyMap<string, number>
  private readonly descriptor: number
  private readonly hash = createHash('sha256')
  private readonly empty: readonly string[]
  private buffer: string

  constructor(out: string, name: string, columns: readonly string[], form = PLAIN) {
    this.name = name
    this.form = form
    this.columns = new Map(columns.map((column, i) => [column, i]))
    this.empty = columns.map(() => '')
    this.descriptor = openSync(join(out, name), 'wx')
    const mark = form.encoding === 'utf-8 with BOM' || form.encoding === 'utf-16le' ? '\uFEFF' : ''
    this.buffer = `${mark}${columns.join(',')}${form.newline}`
  }

  write(row: Readonly<Record<string, Cell>>): void {
    const cells = this.empty.slice()
    for (const name in row) {
      const column = this.columns.get(name)
      if (column === undefined) throw new Error(`${this.name} has no column ${name}.`)
      const value = row[name]
      if (value !== undefined) cells[column] = typeof value === 'number' ? String(value) : quoted(value)
    }
    this.buffer += `${cells.join(',')}${this.form.newline}`
    this.rows++
    if (this.buffer.length > FLUSH_AT) this.flush()
  }

  finish(): [[string, string]] {
    this.flush()
    closeSync(this.descriptor)
    return [[this.name, this.hash.digest('hex')]]
  }

  abandon(): void {
    closeSync(this.descriptor)
  }

  private flush(): void {
    const bytes = encoded(this.buffer, this.form)
    this.buffer = ''
    this.hash.update(bytes)
    for (let done = 0; done < bytes.length;) done += writeSync(this.descriptor, bytes, done)
  }
}

function encoded(text: string, { encoding }: TextForm): Buffer {
  if (encoding === 'gb18030') return gb18030(text)
  return Buffer.from(text, encoding === 'utf-16le' ? 'utf16le' : 'utf8')
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
