import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCase } from '../../server/casework/openCase.ts'
import { TABLES } from '../../server/domain/tables.ts'

test('a new case has an empty table and a view for every table of the case format', async () => {
  const kase = await openCase(await mkdtemp(join(tmpdir(), 'kongbao-')), 'fresh')
  try {
    for (const table of TABLES) expect(await kase.evidence.count(`SELECT count(*) FROM ${table.name}`)).toBe(0)
  } finally {
    await kase.close()
  }
})

test('a number without a courier takes the only courier that fits', async () => {
  const kase = await openCase(await mkdtemp(join(tmpdir(), 'kongbao-')), 'fresh')
  try {
    await kase.evidence.run(
      `INSERT INTO raw.number_sales (site_id, waybill_no, sold_at, row_hash, shadowed, source_id, line) VALUES ('a.example', '123', '2026-01-01', 1, false, 1, 2), ('a.example', '456', '2026-01-01', 2, false, 1, 3)`,
    )
    await kase.evidence.run(`INSERT INTO number_courier VALUES ('123', 'YTO')`)
    const count = (key: string): Promise<number> => kase.evidence.count('SELECT count(*) FROM number_sales WHERE waybill_key = $1', [key])
    expect(await count('YTO:123')).toBe(1)
    expect(await count('?:456')).toBe(1)
  } finally {
    await kase.close()
  }
})
