import { readFile } from 'node:fs/promises'
import type { DuckDBValue } from '@duckdb/node-api'

export interface Statement {
  sql: string
  values: Record<string, DuckDBValue>
}

/** Values that a SQL file may name as `$name`. */
export type SqlSettings = Readonly<Record<string, number | string>>

/**
 * The statement in `<path>.sql` beside this file, with those of `settings` that it names.
 * Throws when it names a parameter that nobody gave.
 */
export async function sqlFile(path: string, settings: SqlSettings = {}): Promise<Statement> {
  const text = await readFile(new URL(`./${path}.sql`, import.meta.url), 'utf8')
  const sql = text.replace(/--[^\n]*/g, '').trim()
  const names = new Set([...sql.matchAll(/\$([a-zA-Z]\w*)/g)].map((match) => match[1] ?? ''))
  const values: Record<string, DuckDBValue> = {}
  for (const name of names) {
    const value = settings[name]
    if (value === undefined) throw new Error(`${path}.sql needs a value for $${name}.`)
    values[name] = value
  }
  return { sql, values }
}
