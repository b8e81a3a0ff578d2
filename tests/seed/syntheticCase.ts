import { mkdtemp, readFile, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { z } from 'zod'
import { TABLES } from '../../server/domain/tables.ts'
import { quietTask } from '../../server/task.ts'
import { generateCase } from '../../seed/generate.ts'

export type Row = Record<string, string | null>

const rowSchema = z.array(
  z.record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean(), z.null()]).transform((value) => (value === null ? null : String(value))),
  ),
)

/** A generated case with its tables (and the truth's, as `truth_<name>`) open for SQL; every column is text. */
export class SyntheticCase {
  readonly folder: string
  private readonly connection: DuckDBConnection

  private constructor(folder: string, connection: DuckDBConnection) {
    this.folder = folder
    this.connection = connection
  }

  static async make(profile: string, variant = 'default', seed = 1): Promise<SyntheticCase> {
    const folder = await freshFolder()
    await generateCase({ profile, variant, seed, out: folder }, quietTask())
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    for (const { name } of TABLES) await connection.run(readCsv(name, join(folder, 'case', `${name}.csv`)))
    const truths = (await readdir(join(folder, 'truth'))).filter((file) => file.endsWith('.csv')).map((file) => file.slice(0, -4))
    for (const name of truths) await connection.run(readCsv(`truth_${name.replace('otherCases', 'other_cases')}`, join(folder, 'truth', `${name}.csv`)))
    return new SyntheticCase(folder, connection)
  }

  async rows(sql: string): Promise<Row[]> {
    const reader = await this.connection.runAndReadAll(sql)
    return rowSchema.parse(reader.getRowObjectsJson())
  }

  async count(sql: string): Promise<number> {
    const [row] = await this.rows(sql)
    return Number(Object.values(row ?? {})[0])
  }

  async counts(sql: string): Promise<Record<string, number>> {
    const rows = await this.rows(sql)
    return Object.fromEntries(rows.map((row) => [String(row['name']), Number(row['n'])]))
  }

  async json(name: string): Promise<unknown> {
    return JSON.parse(await readFile(join(this.folder, name), 'utf8'))
  }
}

export async function freshFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'kongbao-seed-'))
}

function readCsv(table: string, path: string): string {
  return `CREATE TABLE ${table} AS SELECT * FROM read_csv('${path}', all_varchar = true, header = true, delim = ',', quote = '"')`
}
