import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { INDICATORS } from '../../server/analysis/indicators/registry.ts'
import { resolveSettings } from '../../server/analysis/settings.ts'
import { ramp } from '../../server/analysis/strength.ts'
import { TABLES } from '../../server/domain/tables.ts'
import { prepareFacts } from '../../server/evidence/features/facts.ts'
import { countMeasures } from '../../server/evidence/features/measures.ts'
import { quietTask } from '../../server/task.ts'
import { caseOf, type Rows } from './evidenceCase.ts'
import { AGAINST_EXAMPLES } from './examples/against.ts'
import { ALONE_EXAMPLES } from './examples/alone.ts'
import { RING_EXAMPLES } from './examples/ring.ts'
import { count, order } from './examples/rows.ts'
import { STORE_EXAMPLES } from './examples/store.ts'
import { WAYBILL_EXAMPLES } from './examples/waybill.ts'

const EXAMPLES = [...WAYBILL_EXAMPLES, ...STORE_EXAMPLES, ...RING_EXAMPLES, ...AGAINST_EXAMPLES]
const settings = resolveSettings()

/** Every example in one case: each has stores of its own, named by `storeOf`. */
function caseRows(storeOf: (index: number) => string): Rows {
  const all: Rows = {
    orders: [
      { platform: 'p', order_id: 'first', store_id: 'edge', created_at: '2025-01-01 10:00:00' },
      { platform: 'p', order_id: 'last', store_id: 'edge', created_at: '2026-06-01 10:00:00' },
    ],
  }
  EXAMPLES.forEach(({ make }, index) => addTo(all, make(storeOf(index))))
  return all
}

function addTo(all: Rows, more: Rows): void {
  for (const { name } of TABLES) {
    const rows = more[name]
    if (rows) (all[name] ??= []).push(...rows)
  }
}

/** Value by store and indicator. */
async function measure(rows: Rows): Promise<Map<string, number>> {
  const kase = await caseOf(rows)
  await prepareFacts(kase.evidence, settings, quietTask())
  await countMeasures(kase.evidence, settings, quietTask())
  const found = await kase.evidence.all(
    'SELECT s.key, m.indicator, m.value FROM measure m JOIN scope s ON s.sid = m.sid',
    z.object({ key: z.string(), indicator: z.string(), value: z.number() }),
  )
  await kase.close()
  return new Map(found.map(({ key, indicator, value }) => [`${key} ${indicator}`, value]))
}

let measured: Map<string, number>
beforeAll(async () => {
  measured = await measure(caseRows((index) => `e${index}`))
})

describe.each(INDICATORS.map(({ id }) => id).filter((id) => EXAMPLES.some((example) => example.id === id)))('%s', (id) => {
  test.each(EXAMPLES.map((example, index) => ({ ...example, index })).filter((example) => example.id === id))('$says: $value', ({ index, value }) => {
    const found = measured.get(`p:e${index} ${id}`) ?? null
    expect(found === null ? null : Math.round(found * 1000) / 1000).toBe(value)
  })
})

describe.each(ALONE_EXAMPLES)('$id: $says', ({ id, rows, value }) => {
  test(`${value}`, async () => {
    expect((await measure(rows)).get(`p:a ${id}`) ?? null).toBe(value)
  })
})

test('every indicator has an example that speaks, one that does not, and one where it cannot be computed', () => {
  const all = [...EXAMPLES, ...ALONE_EXAMPLES]
  const lacking = INDICATORS.flatMap(({ id }) => {
    const setting = settings.indicators[id]
    const values = all.filter((example) => example.id === id).map((example) => example.value)
    const speaks = (value: number | null): boolean => value !== null && setting !== undefined && ramp(value, setting.from, setting.threshold) > 0
    const kinds = [values.some(speaks), values.some((value) => value !== null && !speaks(value)), values.includes(null)]
    return kinds.every(Boolean) ? [] : [`${id}: ${kinds.join(' ')}`]
  })
  expect(lacking).toEqual([])
})

test('other store ids, another order of the rows and stores that have nothing to do with them change no value', async () => {
  const rows = caseRows((index) => `zz${EXAMPLES.length - index}q`)
  addTo(rows, { orders: count(200, (n) => order(`unrelated${n % 5}`, n, { amount_fen: 4_321, buyer_id: `u${n}`, reviewed: true })) })
  for (const { name } of TABLES) rows[name]?.reverse()
  const other = await measure(rows)
  EXAMPLES.forEach((_, index) => {
    for (const { id } of INDICATORS)
      expect([index, id, other.get(`p:zz${EXAMPLES.length - index}q ${id}`)]).toEqual([index, id, measured.get(`p:e${index} ${id}`)])
  })
})
