import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { matchNumbers } from '../../server/casework/match.ts'
import { quietTask } from '../../server/task.ts'
import { handMadeCase } from './handMadeCase.ts'

let kase: Case
beforeAll(async () => {
  kase = await handMadeCase()
})
afterAll(async () => kase.close())

const match = async (text: string): ReturnType<typeof matchNumbers> => matchNumbers(kase, text, quietTask())

test('a number leads to the site that sold it, the store that used it, its ring, the other case and the rows', async () => {
  const { rows } = await match('waybill_no,courier\r\nYT0000000000001,圆通\r\n')
  expect(rows).toEqual([
    {
      waybill_no: 'YT0000000000001',
      courier: 'YTO',
      hit: true,
      sites: ['kb1.example', 'kb2.example'],
      stores: ['pdd:12345678901234567890'],
      rings: ['r1'],
      other_cases: ['连云港案'],
      sold_at: '2026-01-01T08:00:00+08:00',
      signed_at: '2026-01-03T09:00:00+08:00',
      kinds: ['waybill'],
      source:
        'number only 仅按号码; number_sales:sales.csv:2; number_sales:sales.csv:3; orders:orders.csv:2; waybills:waybills.csv:2; case_numbers:other.csv:2',
    },
  ])
})

test('misses are rows too, in the order of the list', async () => {
  const { rows, asked, hits, misses } = await match('nowhere1\nYT0000000000002\nnowhere2\n')
  expect(rows.map((row) => [row.waybill_no, row.hit])).toEqual([
    ['nowhere1', false],
    ['YT0000000000002', true],
    ['nowhere2', false],
  ])
  expect({ asked, hits, misses }).toEqual({ asked: 3, hits: 1, misses: 2 })
})

test('a number known with two couriers has a row for each, and says that only the number matched', async () => {
  const { rows, asked, hits, total } = await match('700000000001')
  expect(rows.map((row) => row.courier)).toEqual(['STO', 'ZTO'])
  expect(rows.every((row) => row.source.startsWith('number only'))).toBe(true)
  expect({ asked, hits, total }).toEqual({ asked: 1, hits: 1, total: 2 })
})

test('a courier that is named must fit', async () => {
  const { rows } = await match('courier,waybill_no\nZTO,700000000001\n顺丰,700000000001\n')
  expect(rows.map((row) => [row.courier, row.hit])).toEqual([
    ['ZTO', true],
    ['SF', false],
  ])
  expect(rows[0]?.source).toBe('waybills:waybills.csv:5')
})

test('a row that lost a key conflict is found and marked', async () => {
  const { rows } = await match('YT0000000000009')
  expect(rows[0]?.source).toBe('number only 仅按号码; orders:orders.csv:9 (conflict)')
})

test('byte order mark, CRLF, quotes, tabs, ="…", apostrophes, blank lines and repetitions change nothing', async () => {
  const { rows, asked, duplicates } = await match(
    '\uFEFF"YT0000000000002"\r\nYT0000000000002\t\r\n\r\n="YT0000000000002"\r\n"=""YT0000000000002"""\r\n\'YT0000000000002\r\n　YT0000000000002 \r\n',
  )
  expect(rows.map((row) => row.waybill_no)).toEqual(['YT0000000000002'])
  expect({ asked, duplicates }).toEqual({ asked: 1, duplicates: 5 })
})

test('a number that a spreadsheet has damaged is reported as such and never guessed', async () => {
  const { rows, damaged, hits } = await match('6.00E+11\n123456789012345000\n')
  expect(rows.map((row) => row.source)).toEqual([expect.stringContaining('digits lost'), expect.stringContaining('zeros after the 15th digit')])
  expect({ damaged, hits }).toEqual({ damaged: 1, hits: 0 })
})

test('a list with columns but no header, or with a quote that is never closed, is refused with its line', async () => {
  await expect(match('YT1,a\n')).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining('Line 1') })
  await expect(match('YT1\n"YT2\nYT3\n')).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining('line 2') })
})

test('hits are exactly the numbers that list and evidence share', async () => {
  const known = ['YT0000000000001', 'YT0000000000002', '700000000001', 'YT0000000000009', 'only-other-case']
  const number = fc.oneof(
    fc.constantFrom(...known),
    fc.stringMatching(/^[A-Z0-9]{3,12}$/),
    fc.constantFrom(...known.map((n) => n.toLowerCase()), '0700000000001'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(number, { maxLength: 20 }), async (numbers) => {
      const { rows, hits } = await match(numbers.join('\n'))
      const shared = new Set(numbers.filter((n) => known.includes(n)))
      expect(new Set(rows.filter((row) => row.hit).map((row) => row.waybill_no))).toEqual(shared)
      expect(hits).toBe(shared.size)
      expect([...new Set(rows.map((row) => row.waybill_no))]).toEqual([...new Set(numbers)])
    }),
    { numRuns: 30 },
  )
})
