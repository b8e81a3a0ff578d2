import { z } from 'zod'
import { INDICATORS } from '../analysis/indicators/registry.ts'
import type { RunSummary } from '../contract/cases.ts'
import type { Database } from '../evidence/database.ts'

/** What ties stores to each other, by the table that tells it. */
const TIES = [
  { table: 'identifiers', zh: '设备、电话、证件等共用标识', en: 'shared devices, phones, identity numbers and the like' },
  { table: 'withdrawals', zh: '共用提现账户', en: 'shared withdrawal accounts' },
  { table: 'qr_codes', zh: '共用收款账户与赌博网站', en: 'shared collecting accounts and gambling sites' },
  { table: 'waybills', zh: '共用寄件人', en: 'shared senders' },
  { table: 'payments', zh: '共同付款人', en: 'payers in common' },
  { table: 'number_sales', zh: '同站同日买号', en: 'numbers bought at the same site on the same day' },
] as const

/** The indicators that no store has enough data for, and the ties that cannot be looked for, with the empty table that explains it where there is one. */
export async function missingEvidence(database: Database): Promise<RunSummary['missing']> {
  const measured = await database.all('SELECT DISTINCT indicator FROM measure', z.object({ indicator: z.string() }))
  const present = new Set(measured.map(({ indicator }) => indicator))
  const missing: RunSummary['missing'] = []
  for (const { id, name, tables } of INDICATORS) {
    if (present.has(id)) continue
    const empty: string[] = []
    for (const table of tables) if ((await rowsIn(database, table)) === 0) empty.push(table)
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
  for (const { table, zh, en } of TIES) {
    if ((await rowsIn(database, table)) > 0) continue
    missing.push({
      what: `links.${table}`,
      because: table,
      zh: `无法比较“${zh}”：没有 ${table} 数据`,
      en: `Links by ${en} could not be looked for: nothing was loaded for ${table}`,
    })
  }
  return missing
}

/** 1 when there is any row, else 0. */
async function rowsIn(database: Database, table: string): Promise<number> {
  return database.count(`SELECT count(*) FROM (SELECT 1 FROM ${table} LIMIT 1)`)
}
