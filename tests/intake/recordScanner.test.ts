import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quotedCell, recordCells } from '../../server/intake/read/recordCells.ts'
import { RecordScanner } from '../../server/intake/read/recordScanner.ts'

function scan(text: string, width: number | null, chunk = 7, cutOff = false): string[] {
  const found: string[] = []
  const bytes = Buffer.from(text)
  const scanner = new RecordScanner({
    accepts: (cells) => width === null || cells === width,
    onRecord: (record) => found.push(`${record.line}:${record.fault ?? 'ok'}:${Buffer.from(record.bytes).toString()}`),
  })
  for (let i = 0; i < bytes.length; i += chunk) scanner.push(bytes.subarray(i, i + chunk))
  scanner.finish(cutOff)
  return found
}

test('records end at line feeds, with or without a carriage return, and the last needs none', () => {
  expect(scan('a,b\r\nc,d\ne,f', 2)).toEqual(['1:ok:a,b', '2:ok:c,d', '3:ok:e,f'])
})

test('blank lines are no records but count as lines', () => {
  expect(scan('\n\na,b\n\r\nc,d\n\n', 2)).toEqual(['3:ok:a,b', '5:ok:c,d'])
})

test('a quoted cell may hold commas, quotes and line feeds; the record has the line on which it begins', () => {
  expect(scan('a,"b\n""x"", y"\nc,d\n', 2)).toEqual(['1:ok:a,"b\n""x"", y"', '3:ok:c,d'])
})

test('an unclosed quote costs its line only', () => {
  expect(scan('a,"b\nc,d\ne,f\n', 2)).toEqual(['1:UNCLOSED_QUOTE:a,"b', '2:ok:c,d', '3:ok:e,f'])
})

test('an unclosed quote before good quoted cells costs its line only', () => {
  expect(scan('a,"b\nc,"d"\n"e",f\n', 2)).toEqual(['1:UNCLOSED_QUOTE:a,"b', '2:ok:c,"d"', '3:ok:"e",f'])
})

test('an unclosed quote that a later quote closes by chance costs its line only when the cells do not add up', () => {
  expect(scan('a,"b\nc,d\n",e\n', 2)).toEqual(['1:UNCLOSED_QUOTE:a,"b', '2:ok:c,d', '3:UNCLOSED_QUOTE:",e'])
})

test('an unclosed quote on the last line is one reject', () => {
  expect(scan('a,b\nc,"d', 2)).toEqual(['1:ok:a,b', '2:UNCLOSED_QUOTE:c,"d'])
})

test('text after a closing quote is refused', () => {
  expect(scan('"a"x,b\nc,d\n', 2)).toEqual(['1:BAD_QUOTE:"a"x,b', '2:ok:c,d'])
  expect(scan('"a"x', 1)).toEqual(['1:BAD_QUOTE:"a"x'])
})

test('too few or too many cells are refused', () => {
  expect(scan('a\nb,c,d\ne,f\n', 2)).toEqual(['1:FIELD_COUNT:a', '2:FIELD_COUNT:b,c,d', '3:ok:e,f'])
})

test('a NUL byte is refused', () => {
  expect(scan('a\0,b\nc,"\0"\ne,f\n', 2).map((record) => record.slice(0, 10))).toEqual(['1:NUL_BYTE', '2:NUL_BYTE', '3:ok:e,f'])
})

test('what a damaged file ends with is one lost record', () => {
  expect(scan('a,b\nc,"d\ne', 2, 7, true)).toEqual(['1:ok:a,b', '2:CUT_OFF:c,"d\ne'])
  expect(scan('a,b\n', 2, 7, true)).toEqual(['1:ok:a,b', '2:CUT_OFF:'])
})

test('a line over 16 MiB is refused with bounded memory, and scanning goes on behind it', () => {
  const found: string[] = []
  const scanner = new RecordScanner({ accepts: () => true, onRecord: ({ line, fault, bytes }) => found.push(`${line}:${fault}:${bytes.length > 1000}`) })
  const push = (text: string): void => scanner.push(Buffer.from(text))
  const filler = Buffer.alloc(1 << 20, 'x')
  push('a,b\n')
  const before = process.memoryUsage().arrayBuffers
  for (let i = 0; i < 200; i++) scanner.push(filler)
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(80 << 20)
  push('\nc,d\n')
  scanner.finish()
  expect(found).toEqual(['1:null:false', '2:RECORD_TOO_LONG:true', '3:null:false'])
})

test('an unclosed quote before 40 MiB of good lines costs its line only', () => {
  const found = { good: 0, bad: [] as string[] }
  const scanner = new RecordScanner({
    accepts: (cells) => cells === 2,
    onRecord: ({ line, fault }) => (fault ? found.bad.push(`${line}:${fault}`) : found.good++),
  })
  scanner.push(Buffer.from('a,"b\n'))
  const lines = Buffer.from('cccccccccccccccccccccccccccccc,d\n'.repeat(1 << 15))
  for (let i = 0; i < 40; i++) scanner.push(lines)
  scanner.finish()
  expect(found).toEqual({ good: 40 * (1 << 15), bad: ['1:UNCLOSED_QUOTE'] })
})

const cell = fc.string({ unit: fc.constantFrom('a', '包', ',', '"', '\n', '\r', ' ', '1'), maxLength: 8 })

test('what was written as RFC 4180 is read back, wherever the chunks are cut', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 }), fc.integer({ min: 1, max: 9 }), (rows, chunk) => {
      const text = rows.map((row) => `${row.map(quotedCell).join(',')}\n`).join('')
      const records: string[][] = []
      const scanner = new RecordScanner({
        accepts: (cells) => cells === 3,
        onRecord: ({ bytes, fault }) => records.push(fault ? [fault] : recordCells(Buffer.from(bytes).toString())),
      })
      const bytes = Buffer.from(text)
      for (let i = 0; i < bytes.length; i += chunk) scanner.push(bytes.subarray(i, i + chunk))
      scanner.finish()
      expect(records).toEqual(rows)
    }),
  )
})

test('no text makes it lose or repeat a line', () => {
  const dirty = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', '\0', '包'), maxLength: 60 })
  fc.assert(
    fc.property(dirty, fc.integer({ min: 1, max: 9 }), (text, chunk) => {
      const lines: number[] = []
      const scanner = new RecordScanner({ accepts: (cells) => cells === 2, onRecord: ({ line }) => lines.push(line) })
      const bytes = Buffer.from(text)
      for (let i = 0; i < bytes.length; i += chunk) scanner.push(bytes.subarray(i, i + chunk))
      scanner.finish()
      expect(lines).toEqual([...new Set(lines)].toSorted((a, b) => a - b))
      expect(scan(text, 2, chunk)).toEqual(scan(text, 2, 1000))
    }),
    { numRuns: 1000 },
  )
})
