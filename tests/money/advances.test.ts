import { afterEach, expect, test } from 'vitest'
import { R4 } from '../../server/analysis/context/R4.ts'
import { resolveSettings } from '../../server/analysis/settings.ts'
import type { Case } from '../../server/casework/case.ts'
import { contextRows } from '../../server/evidence/context/contextRows.ts'
import { prepareAdvances } from '../../server/evidence/context/advances.ts'
import { prepareFacts } from '../../server/evidence/features/facts.ts'
import { sqlFile } from '../../server/evidence/features/sqlFile.ts'
import { quietTask } from '../../server/task.ts'
import { caseOf, type Cell, type Rows } from '../detect/evidenceCase.ts'
import { z } from 'zod'

const open: Case[] = []
afterEach(async () => {
  for (const kase of open.splice(0)) await kase.close()
})
const settings = resolveSettings()
const day = (n: number, hour = 12): string => `2026-03-${String(n).padStart(2, '0')} ${hour}:00:00`

interface Advances {
  each?: number
  amount?: number
  summary?: string
  more?: Record<string, Cell>
}

/** One store that takes `each` fen a day, and advances of ¥1,000 every second day. */
function advances({ each = 50_000, amount = 100_000, summary = '保证金', more = {} }: Advances = {}): Rows {
  return {
    orders: Array.from({ length: 10 }, (_, n) => ({
      platform: 'p',
      order_id: `o${n}`,
      store_id: 's',
      amount_fen: each,
      created_at: day(n + 1),
      paid_at: day(n + 1),
    })),
    withdrawals: [{ withdrawal_id: 'w', platform: 'p', store_id: 's', account_id: 'a', amount_fen: 1, at: day(11) }],
    transfers: [1, 3, 5, 7, 9].map((n) => ({
      transfer_id: `t${n}`,
      from_account: 'a',
      to_account: 'pool',
      amount_fen: amount,
      at: day(n, 10),
      summary,
      ...more,
    })),
  }
}

async function found(rows: Rows): Promise<{ n: number; value: number | null }> {
  const kase = await caseOf(rows)
  open.push(kase)
  const { evidence } = kase
  await prepareFacts(evidence, settings, quietTask())
  await evidence.run("CREATE OR REPLACE TEMP TABLE ring_store AS SELECT 'r' AS ring_id, sid FROM scope")
  await prepareAdvances(evidence, settings)
  return R4.find((await evidence.all((await sqlFile('../context/R4')).sql, z.unknown()))[0], settings.context)
}

test('advances that orders use up before the next one speak of a fourth party', async () => {
  expect(await found(advances())).toMatchObject({ n: 4, value: 1 })
})

test('orders of too much or too little use nothing up', async () => {
  for (const each of [40_000, 60_000]) expect(await found(advances({ each }))).toMatchObject({ n: 4, value: 0 })
})

test('sums that are no advance, failed ones and those of payment firms are not looked at', async () => {
  expect(await found(advances({ amount: 100_070, summary: '货款' }))).toMatchObject({ n: 0, value: null })
  expect(await found(advances({ more: { success: false } }))).toMatchObject({ n: 0, value: null })
  expect(await found({ ...advances(), accounts: [{ account_id: 'pool', kind: 'psp' }] })).toMatchObject({ n: 0, value: null })
})

test('the rows are the advances, both sides of them, and the orders between', async () => {
  const rows = advances()
  const transfers = rows.transfers ?? []
  const twins = transfers.map((one, n) => ({ ...one, transfer_id: `in${n}`, summary: '转入' }))
  expect(await found({ ...rows, transfers: [...transfers, ...twins] })).toMatchObject({ n: 4, value: 1 })
  const [kase] = open
  if (!kase) throw new Error('No case.')
  const { sql, values } = await contextRows(kase.evidence, 'R4', { ringId: 'r', stores: ['p:s'], excessOutlets: [] }, settings)
  expect(await kase.evidence.count(`SELECT count(*) FROM (SELECT DISTINCT * FROM (${sql}))`, values)).toBe(8 + 8)
})
