import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fenFromYuan } from '../../server/domain/money.ts'

test.each([
  ['1', 100],
  ['1.5', 150],
  ['¥1,234.50', 123_450],
  ['￥12元', 1200],
  ['-0.01', -1],
  ['0.00', 0],
  ['-0.00', 0],
  ['12.3400', 1234],
  ['１２．５０', 1250],
  ['1,234,567.89', 123_456_789],
])('%s yuan is %i fen', (text, fen) => {
  expect(fenFromYuan(text)).toBe(fen)
})

test.each(['', '12.345', '1.2.3', '一百', '1e5', '12,34', '99999999999999999', 'NaN'])('"%s" is no amount', (text) => {
  expect(fenFromYuan(text)).toBeNull()
})

test('every amount in fen comes back exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (fen) => {
      const digits = String(Math.abs(fen)).padStart(3, '0')
      expect(fenFromYuan(`${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`)).toBe(fen)
    }),
  )
})
