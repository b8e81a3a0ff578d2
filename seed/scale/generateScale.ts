import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Database } from '../../server/evidence/database.ts'
import { sqlText } from '../../server/evidence/sqlText.ts'
import { AppError, throwIfCancelled } from '../../server/errors.ts'
import type { Task } from '../../server/task.ts'
import { writeManifest, writeNotes, json, put } from '../write/notes.ts'
import { numbers, NUMBER_SALES, purchases } from './day.ts'
import { ENTITIES, honestStores, SEE, SEEN, SITE_IDENTIFIERS, STORE_PARTS, STORES_A_PART, TRUTHS } from './entities.ts'
import { KNOWN, ORDERS, PAYMENTS, WAYBILLS, WITHDRAWALS } from './knownOrders.ts'
import { macros } from './macros.ts'
import { placeTables } from './places.ts'
import { NUMBERS_A_DAY, SHAPE } from './shape.ts'

/** Numbers of the whole case from `first` to before `end`; the first is that of `firstDay` (from 0). */
export interface Slice {
  readonly firstDay: number
  readonly first: number
  readonly end: number
}

export interface ScaleReport {
  readonly numbers: number
  readonly days: number
  readonly seconds: number
  readonly bytes: number
  readonly rows: Readonly<Record<string, number>>
  readonly stores: number
  readonly rings: number
  /** What all the numbers would take at the same rate: an extrapolation, not a measurement. */
  readonly extrapolation: { readonly numbers: number; readonly seconds: number; readonly bytes: number }
}

const A_DAY: Readonly<Record<string, string>> = { number_sales: NUMBER_SALES, waybills: WAYBILLS, orders: ORDERS, payments: PAYMENTS, withdrawals: WITHDRAWALS }

/**
 * Writes the report's six hundred million numbers, or a slice of them, as Parquet parts of one day each. A day depends on the seed and its own
 * number only, so the parts of a slice are those of the whole. Memory is bounded by DuckDB's limit, whatever the size.
 */
export async function generateScale(out: string, seed: number, slice: Slice, task: Task): Promise<ScaleReport> {
  const started = performance.now()
  const scratch = join(out, 'scratch')
  await mkdir(scratch, { recursive: true })
  const data = await Database.open(':memory:', { memoryLimit: '144MB', threads: 2, spillDir: scratch })
  const writer = new Writer(data, out, task)
  try {
    for (const sql of [...macros(seed), ...placeTables(), ...SEEN]) await data.run(sql)
    for (let day = slice.firstDay; day * NUMBERS_A_DAY < slice.end; day++) {
      throwIfCancelled(task.signal)
      task.report({ step: 'seed.stores', done: day * NUMBERS_A_DAY - slice.first, total: slice.end - slice.first, unit: 'numbers' })
      for (const sql of [purchases(day, slice.end), numbers(day, slice.end), KNOWN, ...SEE]) await data.run(sql, undefined, task)
      for (const [table, query] of Object.entries(A_DAY)) await writer.parquet(table, query, `day-${String(day + 1).padStart(4, '0')}`)
    }
    const lastDay = Math.ceil(slice.end / NUMBERS_A_DAY)
    const honestUntil = slice.firstDay + (slice.end - slice.first) / NUMBERS_A_DAY
    await data.run(`CREATE VIEW store AS FROM seen UNION ALL ${honestStores(slice.firstDay, honestUntil)}`)
    for (const [table, query] of Object.entries(ENTITIES)) await writer.parquet(table, query)
    await writer.parquet('identifiers', SITE_IDENTIFIERS, 'sites')
    await writeStores(data, writer, task)
    for (const [name, query] of Object.entries(TRUTHS)) await writer.truth(name, query)
    const stores = await data.count('SELECT count(*) FROM store')
    const rings = await data.count(`SELECT count(DISTINCT owner) FROM seen WHERE kind = 'ring'`)
    await rm(scratch, { recursive: true, force: true })
    await writer.finish(seed, slice)
    const seconds = (performance.now() - started) / 1000
    const made = slice.end - slice.first
    const extrapolation = { numbers: SHAPE.numbers, seconds: (seconds * SHAPE.numbers) / made, bytes: (writer.bytes * SHAPE.numbers) / made }
    return { numbers: made, days: lastDay - slice.firstDay, seconds, bytes: writer.bytes, rows: writer.rows, stores, rings, extrapolation }
  } finally {
    data.closeFile()
  }
}

async function writeStores(data: Database, writer: Writer, task: Task): Promise<void> {
  const last = await data.count('SELECT max(store) FROM store')
  for (let from = 0; from <= last; from += STORES_A_PART) {
    throwIfCancelled(task.signal)
    await data.run(`CREATE OR REPLACE TEMP TABLE part AS FROM store WHERE store >= ${from} AND store < ${from + STORES_A_PART}`)
    if ((await data.count('SELECT count(*) FROM part')) === 0) continue
    for (const [table, query] of Object.entries(STORE_PARTS)) await writer.parquet(table, query, `from-${String(from).padStart(7, '0')}`)
  }
}

/** Throws USAGE for a slice that the case does not have. */
export function sliceOf({ numbers: wanted, fromDay = 0 }: { numbers?: number | undefined; fromDay?: number | undefined }): Slice {
  if (!Number.isSafeInteger(fromDay) || fromDay < 0 || fromDay >= SHAPE.days)
    throw new AppError('USAGE', `The first day must be a whole number from 0 to ${SHAPE.days - 1}, not ${fromDay}.`)
  const first = fromDay * NUMBERS_A_DAY
  const left = SHAPE.days * NUMBERS_A_DAY - first
  const count = wanted ?? left
  if (!Number.isSafeInteger(count) || count < 1) throw new AppError('USAGE', `A slice needs a whole number of numbers above 0, not ${count}.`)
  return { firstDay: fromDay, first, end: first + Math.min(count, left) }
}

/** Writes files, counts rows and bytes, and sums each file up. */
class Writer {
  bytes = 0
  readonly rows: Record<string, number> = {}
  private readonly sums = new Map<string, string>()
  private readonly data: Database
  private readonly out: string
  private readonly task: Task

  constructor(data: Database, out: string, task: Task) {
    this.data = data
    this.out = out
    this.task = task
  }

  async parquet(table: string, query: string, part?: string): Promise<void> {
    const rows = await this.copy(query, part === undefined ? `case/${table}.parquet` : `case/${table}/${part}.parquet`, 'FORMAT parquet, COMPRESSION zstd')
    this.rows[table] = (this.rows[table] ?? 0) + rows
  }

  async truth(name: string, query: string): Promise<void> {
    await this.copy(query, `truth/${name}.csv`, 'FORMAT csv, HEADER')
  }

  async finish(seed: number, slice: Slice): Promise<void> {
    await put(
      this.out,
      this.sums,
      'truth/params.json',
      json({ note: '合成数据 SYNTHETIC', profile: 'seed-scale', variant: 'default', seed, slice, shape: SHAPE }),
    )
    await writeNotes(this.out, { profile: 'seed-scale', variant: 'default', seed }, this.sums)
    await writeManifest(this.out, this.sums)
  }

  private async copy(query: string, name: string, options: string): Promise<number> {
    const path = join(this.out, name)
    await mkdir(dirname(path), { recursive: true })
    const rows = await this.data.run(`COPY (${query}) TO ${sqlText(path)} (${options})`, undefined, this.task)
    this.bytes += (await stat(path)).size
    this.sums.set(name, await sha256(path))
    return rows
  }
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}
