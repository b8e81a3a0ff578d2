import { open, rm, type FileHandle } from 'node:fs/promises'
import { quotedCell } from './recordCells.ts'

const COMMA = 0x2c
const LF = 0x0a
const BUFFER = 1 << 20

/** A strict UTF-8 CSV without a header in the case's spill folder, for DuckDB to read: the line number, then the cells. */
export class Segment {
  readonly path: string
  records = 0
  bytes = 0
  longest = 0
  private readonly full: Buffer[] = []
  private buffer = Buffer.allocUnsafe(BUFFER)
  private used = 0
  private file: FileHandle | null = null

  constructor(path: string) {
    this.path = path
  }

  /** A record as it stands in the file, if it is UTF-8 and strict. */
  addBytes(line: number, record: Uint8Array): void {
    const number = String(line)
    const length = number.length + 2 + record.length
    this.reserve(length)
    this.used += this.buffer.write(number, this.used, 'latin1')
    this.buffer[this.used++] = COMMA
    this.buffer.set(record, this.used)
    this.used += record.length
    this.buffer[this.used++] = LF
    this.count(length)
  }

  addCells(line: number, cells: readonly string[]): void {
    const text = Buffer.from(cells.map(quotedCell).join(','))
    this.addBytes(line, text)
  }

  /** Writes what is full. Call it once a chunk. */
  async drain(): Promise<void> {
    if (this.full.length === 0) return
    this.file ??= await open(this.path, 'w', 0o600)
    for (const part of this.full.splice(0)) await writeWhole(this.file, part)
  }

  /** Writes the rest and closes. */
  async close(): Promise<void> {
    if (this.used > 0) this.full.push(this.buffer.subarray(0, this.used))
    this.used = 0
    await this.drain()
    await this.file?.close()
    this.file = null
  }

  async remove(): Promise<void> {
    await this.file?.close().catch(() => undefined)
    this.file = null
    await rm(this.path, { force: true })
  }

  private count(length: number): void {
    this.records++
    this.bytes += length
    if (length > this.longest) this.longest = length
  }

  private reserve(length: number): void {
    if (this.used + length <= this.buffer.length) return
    if (this.used > 0) this.full.push(this.buffer.subarray(0, this.used))
    this.buffer = Buffer.allocUnsafe(Math.max(BUFFER, length))
    this.used = 0
  }
}

async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) written += (await file.write(bytes, written, bytes.length - written)).bytesWritten
}
