import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import neo4j, { type Result, type Session } from 'neo4j-driver'
import { BYTE_LIMIT, DEFAULT_SECONDS, type QueryResult } from '../../contract/queries.ts'
import { AppError } from '../../errors.ts'
import type { Connection } from '../connection.ts'
import { requireReading } from './gate.ts'
import { maskedCypher } from './maskedCypher.ts'
import { personalProperties } from './personalProperties.ts'
import { resultTable } from './resultTable.ts'
import type { RunningQueries } from './runningQueries.ts'

const FETCHED_AT_ONCE = 500
/** Rows past the cap are counted and dropped, so far and so long, to say how many there are at least. */
const COUNTED_FURTHER = 200_000
const COUNTED_MILLISECONDS = 1500

export interface RunOptions {
  parameters: Readonly<Record<string, unknown>>
  rowLimit: number
  runId?: string
  timeoutSeconds?: number
  /** Whether nothing may be computed of what a mask covers (`maskedCypher.ts`). */
  masked?: boolean
}

export type Answer = Omit<QueryResult, 'dataVersion' | 'tier'>

/**
 * Runs a text that the gate lets through. Stops at the row, byte and time limit; the answer says which of the first two cut it.
 * Throws QUERY_REFUSED, QUERY_FAILED, TIMED_OUT or CANCELLED, and under the mask FORBIDDEN.
 */
export async function runCypher(connection: Connection, running: RunningQueries, cypher: string, options: RunOptions): Promise<Answer> {
  const { rowLimit, runId = randomUUID(), timeoutSeconds = DEFAULT_SECONDS } = options
  const started = performance.now()
  const release = running.start(runId, connection)
  try {
    await requireReading(connection, cypher)
    const text = options.masked ? maskedCypher(cypher, await personalProperties()) : cypher
    running.throwIfCancelled(runId)
    const parameters = Object.fromEntries(Object.entries(options.parameters).map(([name, value]) => [name, parameter(value)]))
    const timeout = timeoutSeconds * 1000
    const ask = async (session: Session) => {
      const result = session.run(text, parameters, { timeout, metadata: { kongbaoRun: runId } })
      const columns = await result.keys()
      const first = await firstRows(result, rowLimit)
      // Closing alone would let the server work on the rest.
      if (!first.exact) await running.terminate(runId)
      return { columns, ...first }
    }
    const { columns, rows, ...cut } = await connection.reading(ask, timeout, FETCHED_AT_ONCE)
    const table = await resultTable(connection, rows)
    const seconds = (performance.now() - started) / 1000
    return { runId, columns: columns.map(String), ...table, rowLimit, byteLimit: BYTE_LIMIT, timeoutSeconds, ...cut, seconds }
  } catch (error) {
    running.throwIfCancelled(runId)
    throw failure(error, connection, timeoutSeconds, options.masked ?? false)
  } finally {
    release()
  }
}

interface FirstRows {
  readonly rows: unknown[][]
  readonly truncated: QueryResult['truncated']
  readonly atLeast: number
  /** Whether the query was read to its end. */
  readonly exact: boolean
}

async function firstRows(result: Result, rowLimit: number): Promise<FirstRows> {
  const rows: unknown[][] = []
  const size = { bytes: 0 }
  const records = result[Symbol.asyncIterator]()
  for (;;) {
    const next = await records.next()
    if (next.done) return { rows, truncated: null, atLeast: rows.length, exact: true }
    const truncated = rows.length >= rowLimit ? 'rows' : size.bytes >= BYTE_LIMIT ? 'bytes' : null
    if (truncated) return { rows, truncated, ...(await countFurther(records, rows.length + 1)) }
    const cells: unknown[] = [...next.value.values()]
    size.bytes += roughBytes(cells)
    rows.push(cells)
  }
}

async function countFurther(records: AsyncIterator<unknown>, before: number): Promise<{ atLeast: number; exact: boolean }> {
  const until = performance.now() + COUNTED_MILLISECONDS
  let atLeast = before
  while (atLeast < before + COUNTED_FURTHER && performance.now() < until) {
    if ((await records.next()).done) return { atLeast, exact: true }
    atLeast += 1
  }
  return { atLeast, exact: false }
}

/** Whole numbers travel as Neo4j integers: a LIMIT takes nothing else. */
function parameter(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(parameter)
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, parameter(item)]))
  return value
}

/** About what a value weighs as JSON, without writing it. */
function roughBytes(value: unknown): number {
  if (typeof value === 'string') return value.length * 2 + 2
  if (typeof value !== 'object' || value === null) return 8
  const parts: unknown[] = Array.isArray(value) ? value : Object.values(value)
  let sum = 8
  for (const part of parts) sum += roughBytes(part)
  return sum
}

function failure(error: unknown, connection: Connection, timeoutSeconds: number, masked: boolean): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error
  if (error.code.includes('TransactionTimedOut')) {
    return new AppError(
      'TIMED_OUT',
      `The query was stopped after ${timeoutSeconds} seconds; ask for less, or narrow it.`,
      { seconds: timeoutSeconds },
      { cause: error },
    )
  }
  if (error.code.includes('OutOfMemory') || error.code.includes('MemoryPool')) {
    return new AppError(
      'QUERY_FAILED',
      'The query needed more memory than one query may take; ask for less, or narrow it.',
      { reason: 'memory' },
      { cause: error },
    )
  }
  // Neo4j quotes the values that it stumbled over.
  if (masked && error.code.startsWith('Neo.ClientError')) {
    const message = 'Neo4j could not run this query under the mask, and what it said may hold covered values: return nodes and relations themselves.'
    return new AppError('QUERY_FAILED', message, {}, { cause: error })
  }
  if (error.code.startsWith('Neo.ClientError.Statement') || error.code.startsWith('Neo.ClientError.Procedure')) {
    return new AppError('QUERY_FAILED', error.message, {}, { cause: error })
  }
  return connection.translate(error)
}
