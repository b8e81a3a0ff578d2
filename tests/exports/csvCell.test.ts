import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainCell, quoted, safeIdentifier, safeText } from '../../server/casework/exports/csvCell.ts'
import { parseCsv } from './strictCsv.ts'

test('a text that would start a formula is led by an apostrophe', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '＝']) expect(safeText(`${start}cmd|' /C calc'!A0`).startsWith(`'${start}`)).toBe(true)
  expect(safeText('鑫源=百货')).toBe('鑫源=百货')
})

test('an identifier that a spreadsheet would read as a number or a date ends in a tab, others stay', () => {
  expect(safeIdentifier('12345678901234567890')).toBe('12345678901234567890\t')
  expect(safeIdentifier('00123')).toBe('00123\t')
  expect(safeIdentifier('2026-03-02')).toBe('2026-03-02\t')
  expect(safeIdentifier('12E456')).toBe('12E456\t')
  expect(safeIdentifier('pdd:12345678901234567890')).toBe('pdd:12345678901234567890')
  expect(safeIdentifier('SF1234567890123')).toBe('SF1234567890123')
  expect(safeIdentifier('12345')).toBe('12345')
})

test('every cell comes back as it was, through quoting too', () => {
  const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^['=+\-@\t\r0-9.:/Ee]{0,8}$/))
  fc.assert(
    fc.property(
      hostile.filter((value) => !value.endsWith('\t')),
      (value) => {
        expect(plainCell(safeText(value))).toBe(value)
        expect(plainCell(safeIdentifier(value))).toBe(value)
        expect(parseCsv(`${quoted(safeIdentifier(value))},x\r\n`)).toEqual([[safeIdentifier(value), 'x']])
      },
    ),
  )
})
