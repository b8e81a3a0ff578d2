import { z } from 'zod'
import { groupSites, type Grouping } from '../../analysis/operators/groupSites.ts'
import type { Settings } from '../../analysis/settings.ts'
import type { Task } from '../../task.ts'
import type { Database } from '../database.ts'
import { insertRows } from '../insertRows.ts'

const identifier = z.object({ site: z.string(), kind: z.string(), value: z.string() })

/** Accounts of payment firms are everybody's payee. */
const IDENTIFIERS = `SELECT DISTINCT owner_id AS site, kind, value FROM identifiers
WHERE owner_type = 'vendor_site' AND NOT (kind = 'payee' AND value IN (SELECT key FROM accounts WHERE kind IN ('psp', 'platform_wallet'))) ORDER BY 1, 2, 3`

/**
 * Groups the case's vendor sites into the temporary tables `site_operator` (grouped sites only), `site_tie` (the values that tie them),
 * `site_join` (through which site each was joined and what the two share, as JSON) and `site_common` (values that belong to everybody).
 */
export async function siteOperators(database: Database, settings: Pick<Settings, 'context'>, task: Task): Promise<Grouping> {
  const identifiers = await database.all(IDENTIFIERS, identifier, [], task)
  const grouping = groupSites(identifiers, settings.context)
  const operatorOf = new Map(grouping.groups.flatMap(({ id, sites }) => sites.map((site) => [site, id] as const)))
  const owned = [...operatorOf].map(([site_id, operator_id]) => ({ site_id, operator_id }))
  await insertTable(database, 'site_operator', { site_id: 'VARCHAR', operator_id: 'VARCHAR' }, owned)
  const tying = new Set(grouping.groups.flatMap(({ id, ties }) => ties.map(({ kind, value }) => JSON.stringify([id, kind, value]))))
  const ties = identifiers.flatMap(({ site, kind, value }) => {
    const operator_id = operatorOf.get(site)
    return operator_id !== undefined && tying.has(JSON.stringify([operator_id, kind, value])) ? [{ operator_id, site_id: site, kind, value }] : []
  })
  await insertTable(database, 'site_tie', { operator_id: 'VARCHAR', site_id: 'VARCHAR', kind: 'VARCHAR', value: 'VARCHAR' }, ties)
  await insertTable(database, 'site_join', { site_id: 'VARCHAR', through: 'VARCHAR', shared: 'VARCHAR' }, joinsOf(grouping))
  await insertTable(database, 'site_common', { kind: 'VARCHAR', value: 'VARCHAR', sites: 'BIGINT' }, grouping.common)
  return grouping
}

function joinsOf({ groups }: Grouping): Record<string, unknown>[] {
  return groups.flatMap(({ joins }) => joins.map(({ site, through, values }) => ({ site_id: site, through, shared: JSON.stringify(values) })))
}

async function insertTable(database: Database, table: string, columns: Readonly<Record<string, string>>, rows: readonly object[]): Promise<void> {
  const declared = Object.entries(columns).map(([name, type]) => `${name} ${type}`)
  await database.run(`CREATE OR REPLACE TEMP TABLE ${table} (${declared.join(', ')})`)
  await insertRows(
    database,
    table,
    columns,
    rows.map((row) => ({ ...row })),
  )
}
