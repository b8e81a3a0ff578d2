import type { Table } from '../domain/tables.ts'
import type { Task } from '../task.ts'
import type { Database } from './database.ts'
import { sqlName } from './sqlText.ts'

/**
 * Decides which of several rows with one key is used, after `sourceId` added rows: the one with the most filled cells, then the
 * smallest hash, so never by the order of loading. The others are `shadowed`. Returns how many keys of this source are contested.
 */
export async function settleConflicts(evidence: Database, table: Table, sourceId: number, task?: Task): Promise<number> {
  if (!table.key) return 0
  const key = table.key.map(sqlName)
  const same = (a: string, b: string): string => key.map((name) => `${a}.${name} IS NOT DISTINCT FROM ${b}.${name}`).join(' AND ')
  const filled = table.columns.map(({ name }) => `(${sqlName(name)} IS NOT NULL)::INTEGER`).join(' + ')
  await evidence.run(
    `CREATE OR REPLACE TEMP TABLE contested AS
     SELECT ${key.join(', ')} FROM raw.${table.name} r
     SEMI JOIN (SELECT DISTINCT ${key.join(', ')} FROM raw.${table.name} WHERE source_id = $1) n ON ${same('r', 'n')}
     GROUP BY ${key.join(', ')} HAVING count(*) > 1`,
    [sourceId],
    task,
  )
  const contested = await evidence.count('SELECT count(*) FROM contested')
  if (contested > 0) {
    await evidence.run(
      `CREATE OR REPLACE TEMP TABLE settled AS
       SELECT rowid AS row_no, shadowed AS was, row_number() OVER (PARTITION BY ${key.join(', ')} ORDER BY ${filled} DESC, row_hash) > 1 AS loses
       FROM raw.${table.name} r SEMI JOIN contested c ON ${same('r', 'c')}`,
      undefined,
      task,
    )
    await evidence.run(`UPDATE raw.${table.name} SET shadowed = NOT shadowed WHERE rowid IN (SELECT row_no FROM settled WHERE was <> loses)`, undefined, task)
    await evidence.run('DROP TABLE settled')
  }
  await evidence.run('DROP TABLE contested')
  return contested
}
