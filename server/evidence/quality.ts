import { z } from 'zod'
import type { Case } from '../casework/case.ts'
import { TABLES, tableNamed, type TableName } from '../domain/tables.ts'
import { rowReferences } from './rowReferences.ts'
import type { RowReference } from '../contract/common.ts'
import { sqlName } from './sqlText.ts'

export interface ConflictCount {
  table: TableName
  /** Keys that stand with different values. */
  keys: number
  /** Rows of those keys that are not used. */
  shadowed: number
}

/** Rows that lost a conflict. What a file says about an entity in passing (its main table is another) is no conflict. */
const lost = (name: TableName): string => `(SELECT r.* FROM raw.${name} r JOIN source s USING (source_id) WHERE r.shadowed AND s.table_name = '${name}')`

/** How many keys of each table stand with different values; tables without any are left out. */
export async function conflictCounts(kase: Case): Promise<ConflictCount[]> {
  const counts: ConflictCount[] = []
  for (const table of TABLES) {
    if (!table.key) continue
    const key = table.key.map(sqlName).join(', ')
    const shadowed = await kase.evidence.count(`SELECT count(*) FROM ${lost(table.name)}`)
    if (shadowed === 0) continue
    const keys = await kase.evidence.count(`SELECT count(*) FROM (SELECT DISTINCT ${key} FROM ${lost(table.name)})`)
    counts.push({ table: table.name, keys, shadowed })
  }
  return counts
}

/** Conflicts of one table: for each key the row that is used and the others, by key. */
export async function listConflicts(
  kase: Case,
  name: TableName,
  paging: { offset: number; limit: number },
): Promise<{ total: number; conflicts: { used: RowReference; others: RowReference[] }[] }> {
  const key = tableNamed(name).key?.map(sqlName)
  if (!key) return { total: 0, conflicts: [] }
  const same = key.map((column) => `r.${column} IS NOT DISTINCT FROM c.${column}`).join(' AND ')
  const contested = `SELECT DISTINCT ${key.join(', ')} FROM ${lost(name)}`
  const total = await kase.evidence.count(`SELECT count(*) FROM (${contested})`)
  const rows = await kase.evidence.all(
    `SELECT r.source_id, r.line, r.shadowed, c.no FROM raw.${name} r
     JOIN (SELECT *, row_number() OVER (ORDER BY ${key.join(', ')}) AS no FROM (${contested}) ORDER BY no LIMIT ${Math.floor(paging.limit)} OFFSET ${Math.floor(paging.offset)}) c ON ${same}
     ORDER BY c.no, r.shadowed, r.row_hash`,
    z.object({ source_id: z.number(), line: z.number(), shadowed: z.boolean(), no: z.number() }),
  )
  const references = await rowReferences(kase, name, rows)
  const byNumber = new Map<number, RowReference[]>()
  rows.forEach(({ no }, i) => {
    const reference = references[i]
    if (reference) byNumber.set(no, [...(byNumber.get(no) ?? []), reference])
  })
  return { total, conflicts: [...byNumber.values()].flatMap(([used, ...others]) => (used ? [{ used, others }] : [])) }
}
