import { DamagedGzip, textBytes } from './openBytes.ts'
import { RecordScanner } from './recordScanner.ts'
import { textOf, type TextEncoding } from './textEncoding.ts'

const ENCODINGS: readonly TextEncoding[] = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be']

/**
 * The record that begins on a physical line of a text file, and the header, as they stand there. Null when no record begins there.
 * Reads the file up to that line.
 */
export async function readPhysicalRecord(
  path: string,
  encodingName: string,
  headerLine: number,
  line: number,
): Promise<{ text: string; header: string } | null> {
  const encoding = ENCODINGS.find((each) => each === encodingName) ?? 'utf-8'
  const found: { text?: string; header?: string; width: number } = { width: 0 }
  const shown = (bytes: Uint8Array): string => textOf(bytes, encoding) ?? new TextDecoder(encoding === 'gb18030' ? 'gb18030' : 'utf-8').decode(bytes)
  const scanner = new RecordScanner({
    accepts: (cells, multiline) => found.width === 0 || !multiline || Math.abs(cells - found.width) <= 1,
    onRecord: (record) => {
      if (record.line === headerLine) {
        found.header = shown(record.bytes)
        found.width = record.cells
      }
      if (record.line === line) found.text = shown(record.bytes.subarray(0, SHOWN_BYTES))
    },
  })
  let cutOff = false
  try {
    for await (const chunk of textBytes(path, encoding)) {
      scanner.push(chunk)
      if (found.text !== undefined) break
    }
  } catch (error) {
    if (!(error instanceof DamagedGzip)) throw error
    cutOff = true
  }
  if (found.text === undefined) scanner.finish(cutOff)
  return found.text === undefined ? null : { text: found.text, header: found.header ?? '' }
}

/** Of an endless line the beginning is enough. */
const SHOWN_BYTES = 64 << 10
