import { expect, test } from 'vitest'
import { gramsFromKilograms } from '../../server/domain/weight.ts'

test('a weight in kilograms is whole grams', () => {
  expect(['0.52', '1.2kg', '3 公斤', '0', '1.2345'].map(gramsFromKilograms)).toEqual([520, 1200, 3000, 0, 1235])
  expect(['', '半公斤', '-1', '1,5'].map(gramsFromKilograms)).toEqual([null, null, null, null])
})
