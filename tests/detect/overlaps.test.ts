import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { Case } from '../../server/casework/case.ts'
import { resolveSettings } from '../../server/analysis/settings.ts'
import { prepareFacts } from '../../server/evidence/features/facts.ts'
import { countMeasures } from '../../server/evidence/features/measures.ts'
import { quietTask } from '../../server/task.ts'
import { customers } from './customers.ts'
import { caseOf, type Rows } from './evidenceCase.ts'

let open: Case | undefined
afterEach(async () => open?.close())

/** What an indicator measured at store a; null: not computable. */
async function measured(rows: Rows, id: string): Promise<{ n: number; value: number; extra: number | null } | null> {
  open = await caseOf(rows)
  const settings = resolveSettings()
  await prepareFacts(open.evidence, settings, quietTask())
  await countMeasures(open.evidence, settings, quietTask())
  const row = await open.evidence.first(
    `SELECT m.n, m.value, m.extra FROM measure m JOIN scope s ON s.sid = m.sid WHERE s.key = 'p:a' AND m.indicator = $1`,
    z.object({ n: z.number(), value: z.number(), extra: z.number().nullable() }),
    [id],
  )
  return row ?? null
}

test('R2: six payers of twelve in common are far beyond chance, five are not', async () => {
  expect(await measured(customers(6, {}), 'R2')).toEqual({ n: 12, value: 1, extra: 6 })
  await open?.close()
  expect(await measured(customers(5, {}), 'R2')).toEqual({ n: 12, value: 0, extra: null })
})

test('R2: without payments it cannot be computed', async () => {
  expect(await measured({ ...customers(6, {}), payments: [] }, 'R2')).toBeNull()
})

test('against.buyers: six buyers of twelve in common who review are hired together, five may be chance', async () => {
  expect(await measured(customers(6, { reviewed: true }), 'against.buyers')).toEqual({ n: 12, value: 1, extra: 6 })
  await open?.close()
  expect(await measured(customers(5, { reviewed: true }), 'against.buyers')).toEqual({ n: 12, value: 0, extra: null })
})

test('against.buyers: common buyers who pay for themselves and review nothing are customers', async () => {
  expect(await measured(customers(8, {}), 'against.buyers')).toBeNull()
})
