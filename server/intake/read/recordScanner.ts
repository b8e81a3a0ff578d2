import type { RejectCode } from '../parse/rejectReasons.ts'

/** A record as it was found. The view into the buffer is valid only during the call. */
export interface ScannedRecord {
  bytes: Uint8Array
  /** Physical line on which it begins, from 1. */
  line: number
  cells: number
  /** Where the next record begins, in bytes from the start. */
  next: number
  fault: RejectCode | null
  /** It has quotes inside unquoted cells or carriage returns, so its cells must be quoted anew before a strict reader sees them. */
  irregular: boolean
}

export interface ScanOptions {
  /** Byte between cells. */
  delimiter?: number
  /** Whether a record may have this many cells. */
  accepts: (cells: number, multiline: boolean) => boolean
  onRecord: (record: ScannedRecord) => void
  /** Physical line of the first byte. */
  firstLine?: number
  firstByte?: number
}

export const RECORD_LIMIT = 16 << 20

const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d

/** Inside a record: at the start of a cell, in a plain cell, in a quoted cell, after a quote in one, after CR after that; or skipping the rest of a bad line. */
const START = 0
const PLAIN = 1
const QUOTED = 2
const AFTER_QUOTE = 3
const AFTER_QUOTE_CR = 4
const BAD_LINE = 5
const SKIPPED_LINE = 6

/**
 * Finds RFC 4180 records in a stream of bytes (UTF-8 or GB18030: neither hides a comma, quote or line feed in a longer character)
 * with bounded memory. A record that runs over several lines and turns out malformed costs its first line only: scanning
 * resumes on the next line, so that an unclosed quote swallows nothing. Blank lines are no records.
 */
export class RecordScanner {
  private readonly options: ScanOptions
  private readonly special = new Uint8Array(256)
  private buffer = new Uint8Array(1 << 16)
  private end = 0
  private start = 0
  private at = 0
  /** Bytes of the stream before `buffer[0]`. */
  private base: number
  private line: number
  private state = START
  private cells = 1
  private firstBreak = -1
  private breaks = 0
  private returns = 0
  private irregular = false
  private nul = false

  constructor(options: ScanOptions) {
    this.options = options
    this.line = options.firstLine ?? 1
    this.base = options.firstByte ?? 0
    for (const byte of [QUOTE, LF, CR, 0, options.delimiter ?? 0x2c]) this.special[byte] = 1
  }

  push(chunk: Uint8Array): void {
    this.append(chunk)
    this.scan()
    if (this.end - this.start > RECORD_LIMIT) this.giveUp()
  }

  /** The stream is over. `cutOff`: it was damaged, so what is left, be it nothing, is one lost record. */
  finish(cutOff = false): void {
    if (cutOff) {
      this.emit(this.end, 'CUT_OFF', this.end)
      return
    }
    while (this.start < this.end) {
      const unclosed = this.state === QUOTED
      if (unclosed && this.firstBreak >= 0) this.rejectFirstLine()
      else if (unclosed) this.emit(this.end, 'UNCLOSED_QUOTE', this.end)
      else if (this.state === SKIPPED_LINE) this.restart(this.end, 0)
      else this.endRecord(this.end, this.end)
      this.scan()
    }
  }

  private append(chunk: Uint8Array): void {
    if (this.start > 0) {
      this.buffer.copyWithin(0, this.start, this.end)
      this.base += this.start
      this.end -= this.start
      this.at -= this.start
      if (this.firstBreak >= 0) this.firstBreak -= this.start
      this.start = 0
    }
    if (this.end + chunk.length > this.buffer.length) {
      const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.end + chunk.length))
      larger.set(this.buffer.subarray(0, this.end))
      this.buffer = larger
    }
    this.buffer.set(chunk, this.end)
    this.end += chunk.length
  }

  private scan(): void {
    const { special, end } = this
    const delimiter = this.options.delimiter ?? 0x2c
    while (this.at < end) {
      const buffer = this.buffer
      let at = this.at
      switch (this.state) {
        case START:
          if (buffer[at] === QUOTE) {
            this.state = QUOTED
            this.at = at + 1
            break
          }
          this.state = PLAIN
          break
        case PLAIN:
          while (at < end && special[buffer[at] ?? 0] === 0) at++
          this.at = at + 1
          if (at === end) this.at = end
          else if (buffer[at] === delimiter) this.nextCell()
          else if (buffer[at] === LF) this.endRecord(at, at + 1)
          else if (buffer[at] === CR) this.returns++
          else if (buffer[at] === QUOTE) this.irregular = true
          else this.nul = true
          break
        case QUOTED: {
          while (at < end && buffer[at] !== QUOTE) {
            const byte = buffer[at]
            if (byte === LF) {
              if (this.firstBreak < 0) this.firstBreak = at
              this.breaks++
            } else if (byte === 0) this.nul = true
            at++
          }
          if (at < end) this.state = AFTER_QUOTE
          this.at = Math.min(at + 1, end)
          break
        }
        case AFTER_QUOTE:
          this.at = at + 1
          if (buffer[at] === QUOTE) this.state = QUOTED
          else if (buffer[at] === delimiter) this.nextCell()
          else if (buffer[at] === LF) this.endRecord(at, at + 1)
          else if (buffer[at] === CR) {
            this.returns++
            this.state = AFTER_QUOTE_CR
          } else this.badQuote()
          break
        case AFTER_QUOTE_CR:
          this.at = at + 1
          if (buffer[at] === LF) this.endRecord(at, at + 1)
          else this.badQuote()
          break
        default: {
          const found = buffer.subarray(0, end).indexOf(LF, at)
          this.at = found < 0 ? end : found + 1
          if (found < 0) {
            if (this.state === SKIPPED_LINE) this.start = end
            break
          }
          if (this.state === BAD_LINE) this.emit(found, 'BAD_QUOTE', found + 1)
          else this.restart(found + 1, 1)
        }
      }
    }
  }

  private nextCell(): void {
    this.cells++
    this.state = START
  }

  private badQuote(): void {
    if (this.firstBreak >= 0) this.rejectFirstLine()
    else {
      this.state = BAD_LINE
      this.at--
    }
  }

  /** The record began with a quote that did not close in its line and led nowhere. */
  private rejectFirstLine(): void {
    this.breaks = 0
    this.emit(this.firstBreak, 'UNCLOSED_QUOTE', this.firstBreak + 1)
  }

  /** What waits is longer than a record may be. */
  private giveUp(): void {
    if (this.state === SKIPPED_LINE) return
    if (this.firstBreak >= 0) {
      this.rejectFirstLine()
      this.scan()
      if (this.end - this.start > RECORD_LIMIT) this.giveUp()
      return
    }
    this.report(this.end, 'RECORD_TOO_LONG', this.end)
    this.state = SKIPPED_LINE
    this.start = this.end
    this.at = this.end
  }

  private endRecord(stop: number, next: number): void {
    const buffer = this.buffer
    const withReturn = stop > this.start && buffer[stop - 1] === CR
    const last = withReturn ? stop - 1 : stop
    if (this.returns > (withReturn ? 1 : 0)) this.irregular = true
    if (last === this.start) {
      this.restart(next, next > stop ? 1 : 0)
      return
    }
    const multiline = this.firstBreak >= 0
    const accepted = this.options.accepts(this.cells, multiline)
    if (!accepted && multiline) this.rejectFirstLine()
    else if (this.state === BAD_LINE) this.emit(last, 'BAD_QUOTE', next)
    else if (last - this.start > RECORD_LIMIT) this.emit(last, 'RECORD_TOO_LONG', next)
    else this.emit(last, this.nul ? 'NUL_BYTE' : accepted ? null : 'FIELD_COUNT', next)
  }

  private emit(stop: number, fault: RejectCode | null, next: number): void {
    const lines = this.breaks + (next > stop ? 1 : 0)
    this.report(stop, fault, next)
    this.restart(next, lines)
  }

  private report(stop: number, fault: RejectCode | null, next: number): void {
    const { line, cells, irregular } = this
    this.options.onRecord({ bytes: this.buffer.subarray(this.start, stop), line, cells, next: this.base + next, fault, irregular })
  }

  private restart(at: number, lines: number): void {
    this.line += lines
    this.start = at
    this.at = at
    this.state = START
    this.cells = 1
    this.firstBreak = -1
    this.breaks = 0
    this.returns = 0
    this.irregular = false
    this.nul = false
  }
}
