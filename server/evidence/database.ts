import {
  DuckDBInstance,
  JSDuckDBValueConverter,
  type DuckDBConnection,
  type DuckDBDataChunk,
  type DuckDBValue,
  type DuckDBValueConverter,
  type JS,
} from '@duckdb/node-api'
import { z } from 'zod'
import { AppError, throwIfCancelled } from '../errors.ts'
import type { Task } from '../task.ts'

export type Row = Record<string, JS>
export type Values = DuckDBValue[] | Record<string, DuckDBValue>

export interface DatabaseOptions {
  /** Memory that DuckDB may take before it spills, e.g. `2GB`. */
  memoryLimit?: string
  threads?: number
  /** Folder for what does not fit into memory. */
  spillDir?: string
}

/** Whole numbers come as numbers while they are exact, times as `2026-03-02T10:00:00+08:00` (columns hold +08:00 wall time). */
const convert: DuckDBValueConverter<JS> = (value, type, self) => {
  const plain = JSDuckDBValueConverter(value, type, self)
  if (typeof plain === 'bigint') return plain >= Number.MIN_SAFE_INTEGER && plain <= Number.MAX_SAFE_INTEGER ? Number(plain) : plain.toString()
  if (plain instanceof Date) return `${plain.toISOString().slice(0, 19)}+08:00`
  return plain
}

/**
 * One DuckDB file and one connection to it. Statements on one Database run one after another.
 * Errors of the disk become DISK_FULL; a cancelled task becomes CANCELLED.
 */
export class Database {
  readonly path: string
  private readonly instance: DuckDBInstance
  private readonly connection: DuckDBConnection
  private readonly memoryLimit: string | undefined
  private turn: Promise<unknown> = Promise.resolve()

  private constructor(path: string, instance: DuckDBInstance, connection: DuckDBConnection, memoryLimit: string | undefined) {
    this.path = path
    this.instance = instance
    this.connection = connection
    this.memoryLimit = memoryLimit
  }

  static async open(path: string, options: DatabaseOptions = {}): Promise<Database> {
    const settings: Record<string, string> = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' }
    if (options.memoryLimit) settings['memory_limit'] = options.memoryLimit
    if (options.threads) settings['threads'] = String(options.threads)
    if (options.spillDir) settings['temp_directory'] = options.spillDir
    const instance = await DuckDBInstance.create(path, settings)
    return new Database(path, instance, await instance.connect(), options.memoryLimit)
  }

  /** A second connection to the same file, for reading while the first is busy. Close it. */
  async another(): Promise<Database> {
    return new Database(this.path, this.instance, await this.instance.connect(), this.memoryLimit)
  }

  /** Does `work` with less memory, so that another database has room: what is held beyond it is given back or spilled. */
  async withMemory<T>(limit: string, work: () => Promise<T>): Promise<T> {
    if (this.memoryLimit === undefined) return work()
    await this.run(`SET memory_limit = '${limit}'`)
    try {
      return await work()
    } finally {
      await this.run(`SET memory_limit = '${this.memoryLimit}'`)
    }
  }

  /** Runs statements whose rows nobody reads. Returns how many rows changed. */
  async run(sql: string, values?: Values, task?: Task): Promise<number> {
    return this.exclusive(task, async () => (await this.connection.run(sql, values)).rowsChanged)
  }

  /** Appends rows whose cells stand in the order of the table's columns, numbers to DOUBLE columns: far cheaper than statements, for tables of millions of rows. */
  async append(table: string, rows: readonly (readonly (string | number | boolean | null)[])[]): Promise<void> {
    await this.exclusive(undefined, async () => {
      const appender = await this.connection.createAppender(table)
      try {
        for (const row of rows) {
          for (const cell of row) {
            if (cell === null) appender.appendNull()
            else if (typeof cell === 'string') appender.appendVarchar(cell)
            else if (typeof cell === 'number') appender.appendDouble(cell)
            else appender.appendBoolean(cell)
          }
          appender.endRow()
        }
      } finally {
        appender.closeSync()
      }
    })
  }

  /** Every row, parsed by `schema`. For results that fit into memory. */
  async all<T>(sql: string, schema: z.ZodType<T>, values?: Values, task?: Task): Promise<T[]> {
    const rows = await this.exclusive(task, async () => (await this.connection.run(sql, values)).convertRowObjects(convert))
    return rows.map((row) => schema.parse(row))
  }

  /** The first row, parsed, or undefined. */
  async first<T>(sql: string, schema: z.ZodType<T>, values?: Values, task?: Task): Promise<T | undefined> {
    return (await this.all(sql, schema, values, task))[0]
  }

  /** A single whole number: `SELECT count(*) …`. */
  async count(sql: string, values?: Values, task?: Task): Promise<number> {
    const rows = await this.exclusive(task, async () => (await this.connection.run(sql, values)).convertRows(convert))
    return z.number().parse(rows[0]?.[0] ?? 0)
  }

  /** Streams rows in batches of about 2,048, in order, with bounded memory. */
  async *batches<T>(sql: string, schema: z.ZodType<T>, values?: Values, task?: Task): AsyncGenerator<T[]> {
    const release = await this.take()
    try {
      const result = await this.connection.stream(sql, values)
      for await (const rows of result.yieldConvertedRowObjects(convert)) {
        if (task) throwIfCancelled(task.signal)
        yield rows.map((row) => schema.parse(row))
      }
    } catch (error) {
      throw translate(error, task)
    } finally {
      release()
    }
  }

  /** Streams DuckDB's own chunks, for typed arrays: `chunk.getColumnVector(i)`. */
  async *chunks(sql: string, values?: Values, task?: Task): AsyncGenerator<DuckDBDataChunk> {
    const release = await this.take()
    try {
      const result = await this.connection.stream(sql, values)
      for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
        if (task) throwIfCancelled(task.signal)
        yield chunk
      }
    } catch (error) {
      throw translate(error, task)
    } finally {
      release()
    }
  }

  /** All or nothing: rolled back when `work` throws. Do not nest. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.run('BEGIN TRANSACTION')
    try {
      const result = await work()
      await this.run('COMMIT')
      return result
    } catch (error) {
      await this.run('ROLLBACK').catch(() => undefined)
      throw error
    }
  }

  close(): void {
    this.connection.closeSync()
  }

  /** Closes this connection and the file itself. */
  closeFile(): void {
    this.connection.closeSync()
    this.instance.closeSync()
  }

  private async take(): Promise<() => void> {
    const before = this.turn
    const { promise, release } = gate()
    this.turn = promise
    await before
    return release
  }

  private async exclusive<T>(task: Task | undefined, work: () => Promise<T>): Promise<T> {
    const release = await this.take()
    const interrupt = (): void => this.connection.interrupt()
    try {
      if (task) throwIfCancelled(task.signal)
      task?.signal.addEventListener('abort', interrupt, { once: true })
      return await work()
    } catch (error) {
      throw translate(error, task)
    } finally {
      task?.signal.removeEventListener('abort', interrupt)
      release()
    }
  }
}

function translate(error: unknown, task: Task | undefined): unknown {
  if (error instanceof AppError) return error
  if (task?.signal.aborted) return new AppError('CANCELLED', 'Cancelled.')
  const message = error instanceof Error ? error.message : String(error)
  if (/No space left|ENOSPC|disk full|failed to offload data block|Could not write/i.test(message)) {
    return new AppError('DISK_FULL', `The disk is full: ${message.split('\n')[0]}`, {}, { cause: error })
  }
  return error
}

/** Node 20 has no Promise.withResolvers. */
function gate(): { promise: Promise<void>; release: () => void } {
  const open: { release?: () => void } = {}
  const promise = new Promise<void>((resolve) => (open.release = resolve))
  return { promise, release: () => open.release?.() }
}
