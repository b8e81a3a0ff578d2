import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Database } from '../../../server/evidence/database.ts'

interface Wanted {
  readonly stores: number
  /** Of 20 stores each. */
  readonly rings: number
  /** Whether some stores that brush share a phone or a device, two and two: linked, and too few for a ring. */
  readonly paired?: boolean
  readonly seed: number
  readonly out: string
}

/** Writes a case of `stores` stores to `out` as Parquet in the case format, by SQL in bounded memory. The same numbers give the same case. */
export async function writeMillionStores({ stores, rings, paired = false, seed, out }: Wanted): Promise<void> {
  await mkdir(out, { recursive: true })
  const sql = await readFile(new URL('millionStores.sql', import.meta.url), 'utf8')
  const spillDir = join(out, '..', 'spill')
  await mkdir(spillDir, { recursive: true })
  const database = await Database.open(join(spillDir, 'stores.duckdb'), { memoryLimit: '2GB', threads: 2, spillDir })
  try {
    await database.run(
      sql
        .replaceAll('{stores}', String(stores))
        .replaceAll('{rings}', String(rings))
        .replaceAll('{paired}', String(paired))
        .replaceAll('{seed}', String(seed))
        .replaceAll('{out}', out.replaceAll("'", "''")),
    )
  } finally {
    database.closeFile()
  }
}
