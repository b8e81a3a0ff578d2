import { z } from 'zod'
import { INDICATORS } from '../analysis/indicators/registry.ts'
import type { RunSummary } from '../contract/cases.ts'
import type { Database } from '../evidence/database.ts'

/** The indicators that no store has enough data for, with the empty table that explains it where there is one. */
export async function missingEvidence(database: Database): Promise<RunSummary['missing']> {
  const measured = await database.all('SELECT DISTINCT indicator FROM measure', z.object({ indicator: z.string() }))
  const present = new Set(measured.map(({ indicator }) => indicator))
  const missing: RunSummary['missing'] = []
  for (const { id, name, tables } of INDICATORS) {
    if (present.has(id)) continue
    const empty: string[] = []
    for (const table of tables) if ((await database.count(`SELECT count(*) FROM (SELECT 1 FROM ${table} LIMIT 1)`)) === 0) empty.push(table)
    missing.push({
      what: id,
      because: empty.join(', ') || tables.join(', '),
      zh: empty.length > 0 ? `无法计算“${name.zh}”：没有 ${empty.join('、')} 数据` : `无法计算“${name.zh}”：已加载的数据缺少所需的列`,
      en:
        empty.length > 0
          ? `“${name.en}” could not be computed: nothing was loaded for ${empty.join(', ')}`
          : `“${name.en}” could not be computed: the loaded data lacks the columns it needs`,
    })
  }
  return missing
}
