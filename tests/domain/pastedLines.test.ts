import { expect, test } from 'vitest'
import { isList, pastedLines } from '../../server/domain/pastedLines.ts'

test('a pasted list is read line by line and cell by cell, without what spreadsheets put around numbers', () => {
  expect(pastedLines('\uFEFF622001\r\n"622002"\t\'00123\r\r\n １２３，abc；x')).toEqual(['622001', '622002', '00123', '123', 'abc', 'x'])
  expect(pastedLines('a\nb\na\n\n  ')).toEqual(['a', 'b'])
})

test('several lines are a list, several numbers in one line too, several words are one name', () => {
  expect(isList('小家电\n旗舰店')).toBe(true)
  expect(isList('622001,622002，622003')).toBe(true)
  expect(isList('小家电，旗舰店')).toBe(false)
  expect(isList('one line\n')).toBe(false)
  expect(isList('')).toBe(false)
})
