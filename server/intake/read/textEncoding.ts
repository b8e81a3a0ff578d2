import { isUtf8 } from 'node:buffer'
import { throwIfCancelled } from '../../errors.ts'
import type { Task } from '../../task.ts'
import { DamagedGzip, firstBytes, unpackedBytes } from './openBytes.ts'

export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

export interface TextSurvey {
  encoding: TextEncoding
  /** Every byte is right, so that records need no check of their own. */
  clean: boolean
  /** Bytes after unpacking. */
  bytes: number
}

const LF = 0x0a
const LONGEST_LINE = 16 << 20
/** So many more wrong lines settle which encoding it is not. */
const SETTLED = 1000

/**
 * Which encoding a file is in. A byte order mark decides; zeros in every other byte mean UTF-16; else it is UTF-8 unless more of its
 * lines are right in GB18030. Reads the whole file with bounded memory.
 */
export async function surveyText(path: string, task: Task): Promise<TextSurvey> {
  const head = await firstBytes(unpackedBytes(path), 4096)
  const wide = utf16(head)
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
  const utf8 = await judge(path, wide ? [] : [isUtf8], task)
  if (wide) return { encoding: wide, clean: true, bytes: utf8.bytes }
  if (marked || utf8.wrong[0] === 0) return { encoding: 'utf-8', clean: utf8.wrong[0] === 0, bytes: utf8.bytes }
  const [wrongUtf8 = 0, wrongGb18030 = 0] = (await judge(path, [isUtf8, isGb18030], task)).wrong
  return { encoding: wrongGb18030 < wrongUtf8 ? 'gb18030' : 'utf-8', clean: false, bytes: utf8.bytes }
}

/** How many lines are wrong by each rule; the count stops where it is settled. */
async function judge(path: string, rules: readonly ((line: Uint8Array) => boolean)[], task: Task): Promise<{ bytes: number; wrong: number[] }> {
  const wrong = rules.map(() => 0)
  let bytes = 0
  for await (const lines of wholeLines(path)) {
    throwIfCancelled(task.signal)
    bytes += lines.length
    const [first = 0, second = 0] = wrong
    if (Math.abs(first - second) > SETTLED) continue
    rules.forEach((right, i) => (wrong[i] = (wrong[i] ?? 0) + wrongLines(lines, right)))
  }
  return { bytes, wrong }
}

/** The unpacked bytes cut at line feeds. Damage ends it. */
async function* wholeLines(path: string): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0)
  try {
    for await (const chunk of unpackedBytes(path)) {
      const end = chunk.lastIndexOf(LF) + 1
      // A line longer than any record may be is refused later; its parts decide nothing, but must not be held.
      if (end === 0 && rest.length + chunk.length < LONGEST_LINE) {
        rest = Buffer.concat([rest, chunk])
        continue
      }
      yield Buffer.concat([rest, chunk.subarray(0, end === 0 ? chunk.length : end)])
      rest = end === 0 ? new Uint8Array(0) : chunk.slice(end)
    }
  } catch (error) {
    if (!(error instanceof DamagedGzip)) throw error
    return
  }
  if (rest.length > 0) yield rest
}

function wrongLines(lines: Uint8Array, right: (line: Uint8Array) => boolean): number {
  if (right(lines)) return 0
  let wrong = 0
  for (let at = 0; at < lines.length && wrong <= SETTLED;) {
    const found = lines.indexOf(LF, at)
    const end = found < 0 ? lines.length : found + 1
    if (!right(lines.subarray(at, end))) wrong++
    at = end
  }
  return wrong
}

const strictGb18030 = new TextDecoder('gb18030', { fatal: true })
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function isGb18030(bytes: Uint8Array): boolean {
  return textOf(bytes, 'gb18030') !== null
}

/** The text of whole characters, or null when the bytes are no text in this encoding. */
export function textOf(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return (encoding === 'gb18030' ? strictGb18030 : strictUtf8).decode(bytes)
  } catch {
    return null
  }
}

function utf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const zeros = { even: 0, odd: 0 }
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2 === 0 ? 'even' : 'odd']++
  })
  const pairs = Math.floor(head.length / 2)
  // Latin letters, digits and commas dominate a header, so one half is mostly zero and the other never is.
  if (pairs >= 4 && zeros.odd > pairs * 0.4 && zeros.even === 0) return 'utf-16le'
  if (pairs >= 4 && zeros.even > pairs * 0.4 && zeros.odd === 0) return 'utf-16be'
  return null
}
