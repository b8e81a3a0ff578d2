import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { pairTransfers, type TransferRecord } from '../../server/analysis/money/pairTransfers.ts'
import { resolveSettings } from '../../server/analysis/settings.ts'
import type { Case } from '../../server/casework/case.ts'
import { prepareTransferOnce } from '../../server/evidence/money/transferTwins.ts'
import { addRows, caseOf, type Cell } from '../detect/evidenceCase.ts'

const open: Case[] = []
afterEach(async () => {
  for (const kase of open.splice(0)) await kase.close()
})

const record = (id: string, at: string, more: Record<string, Cell> = {}): Record<string, Cell> => ({
  transfer_id: id,
  from_account: 'a',
  to_account: 'b',
  amount_fen: 5000,
  at: `2026-03-01 ${at}`,
  ...more,
})

/** What counts, of files that are loaded one after the other. */
async function counted(...files: Record<string, Cell>[][]): Promise<{ id: string; twin: string | null }[]> {
  const kase = await caseOf({})
  open.push(kase)
  for (const transfers of files) await addRows(kase, { transfers })
  await prepareTransferOnce(kase.evidence, resolveSettings().money)
  return kase.evidence.all(
    'SELECT transfer_id AS id, twin_id AS twin FROM transfer_once ORDER BY id',
    z.object({ id: z.string(), twin: z.string().nullable() }),
  )
}

test('the records of both accounts are one transfer up to 120 seconds apart, and two beyond', async () => {
  expect(await counted([record('out', '10:00:00')], [record('in', '10:02:00')])).toEqual([{ id: 'out', twin: 'in' }])
  expect(await counted([record('out', '10:00:00')], [record('in', '10:02:01')])).toHaveLength(2)
})

test('another amount, another side or the other direction is another transfer', async () => {
  const others: Record<string, Cell>[] = [{ amount_fen: 5001 }, { to_account: 'c' }, { from_account: 'b', to_account: 'a' }]
  for (const other of others) expect(await counted([record('x', '10:00:00')], [record('y', '10:00:05', other)])).toHaveLength(2)
})

test('two rows of one file are two transfers, unless one is marked as the receiver’s record', async () => {
  expect(await counted([record('x', '10:00:00'), record('y', '10:00:05')])).toHaveLength(2)
  expect(await counted([record('x', '10:00:00', { summary: '货款' }), record('y', '10:00:05', { summary: '转入' })])).toEqual([{ id: 'x', twin: 'y' }])
  expect(await counted([record('x', '10:00:00', { summary: '转入' })], [record('y', '10:00:05', { summary: '转入' })])).toHaveLength(2)
})

const statementOf = (prefix: string, seconds: number[]): Record<string, Cell>[] =>
  seconds.map((second, n) => record(`${prefix}${n}`, `10:00:${String(second).padStart(2, '0')}`))

const flow = (id: string, at: string, side: 'from' | 'to') => record(id, at, { extra: JSON.stringify({ side, own_account: side === 'from' ? 'a' : 'b' }) })

test('bank flows say whose record each row is', async () => {
  expect(await counted([flow('out', '10:00:10', 'from'), flow('in', '10:00:00', 'to')])).toEqual([{ id: 'out', twin: 'in' }])
  expect(await counted([flow('x', '10:00:00', 'from')], [flow('y', '10:00:05', 'from')])).toHaveLength(2)
})

test('three equal transfers within the window stay three', async () => {
  const out = statementOf('out', [0, 20, 40])
  const into = statementOf('in', [3, 23, 43])
  const pairs = [
    { id: 'out0', twin: 'in0' },
    { id: 'out1', twin: 'in1' },
    { id: 'out2', twin: 'in2' },
  ]
  expect(await counted(out, into)).toEqual(pairs)
  expect(await counted(into, out)).toEqual(pairs)
  expect(await counted(out, into.slice(1))).toHaveLength(3)
})

test('what failed, what names one side only and days without an hour pair with nothing', async () => {
  expect(await counted([record('x', '10:00:00', { success: false })], [record('y', '10:00:05')])).toEqual([{ id: 'y', twin: null }])
  expect(await counted([record('x', '10:00:00', { from_account: 'unknown' }), record('z', '10:00:00', { to_account: 'unknown' })])).toEqual([])
  expect(await counted([record('x', '00:00:00', { day_only: ['at'] })], [record('y', '00:00:00', { day_only: ['at'] })])).toHaveLength(2)
})

const times = fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 12 })
const recordsOf = (out: number[], into: number[]): TransferRecord[] =>
  [
    ...out.map((at, n) => ({ id: `o${n}`, at, side: null, statement: 'o' })),
    ...into.map((at, n) => ({ id: `i${n}`, at, side: null, statement: 'i' })),
  ].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))

test('each record is in one pair at most, and sides never lie further apart than the window', () => {
  fc.assert(
    fc.property(times, times, (out, into) => {
      const records = recordsOf(out, into)
      const at = new Map(records.map((one) => [one.id, one]))
      const pairs = pairTransfers(records, 120)
      const used = pairs.flatMap(({ kept, twin }) => [kept, twin])
      expect(new Set(used).size).toBe(used.length)
      for (const { kept, twin } of pairs) {
        expect(Math.abs((at.get(kept)?.at ?? 0) - (at.get(twin)?.at ?? 999))).toBeLessThanOrEqual(120)
        expect(at.get(kept)?.statement).not.toBe(at.get(twin)?.statement)
      }
    }),
  )
})

test('n transfers that both statements hold, each with a delay of its own, count n', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 120 })), { maxLength: 12 }), (real) => {
      const pairs = pairTransfers(
        recordsOf(
          real.map(([at]) => at),
          real.map(([at, delay]) => at + delay),
        ),
        120,
      )
      expect(pairs).toHaveLength(real.length)
    }),
  )
})
