import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import neo4j, { type Result, type Session } from 'neo4j-driver'
import type { QueryResult } from '../../contract/queries.ts'
import { AppError } from '../../errors.ts'
import type { Connection } from '../connection.ts'
import { requireReading } from './gate.ts'
import { resultTable } from './resultTable.ts'
import type { RunningQueries } from './runningQueries.ts'

export const BYTE_LIMIT = 20_000_000
export const TIMEOUT_SECONDS = 60
const FETCHED_AT_ONCE = 500

export interface RunOptions {
  parameters: Readonly<Record<string, unknown>>
  rowLimit: number
  runId?: string
  timeoutSeconds?: number
}

export type Answer = Omit<QueryResult, 'dataVersion' | 'tier'>

/**
 * Runs a text that the gate lets through. Stops at the row, byte and time limit; the answer says which of the first two cut it.
 * Throws QUERY_REFUSED, QUERY_FAILED, TIMED_OUT or CANCELLED.
 */
export async function runCypher(connection: Connection, running: RunningQueries, cypher: string, options: RunOptions): Promise<Answer> {
  const { rowLimit, runId = randomUUID(), timeoutSeconds = TIMEOUT_SECONDS } = options
  const started = performance.now()
  const release = running.start(runId, connection)
  try {
    await requireReading(connection, cypher)
    running.throwIfCancelled(runId)
    const parameters = Object.fromEntries(Object.entries(options.parameters).map(([name, value]) => [name, parameter(value)]))
    const timeout = timeoutSeconds * 1000
    const ask = async (session: Session) => {
      const result = session.run(cypher, parameters, { timeout, metadata: { kongbaoRun: runId } })
      const columns = await result.keys()
      const { rows, truncated } = await firstRows(result, rowLimit)
      // Closing alone would let the server work on the rest.
      if (truncated) await running.terminate(runId)
      return { columns, rows, truncated }
    }
    const { columns, rows, truncated } = await connection.reading(ask, timeout, FETCHED_AT_ONCE)
    const table = await resultTable(connection, rows)
    const seconds = (performance.now() - started) / 1000
    return { runId, columns: columns.map(String), ...table, rowLimit, byteLimit: BYTE_LIMIT, timeoutSeconds, truncated, seconds }
  } catch (error) {
    running.throwIfCancelled(runId)
    throw failure(error, connection, timeoutSeconds)
  } finally {
    release()
  }
}

async function firstRows(result: Result, rowLimit: number): Promise<{ rows: unknown[][]; truncated: QueryResult['truncated'] }> {
  const rows: unknown[][] = []
  const size = { bytes: 0 }
  const records = result[Symbol.asyncIterator]()
  for (;;) {
    const next = await records.next()
    if (next.done) return { rows, truncated: null }
    if (rows.length >= rowLimit) return { rows, truncated: 'rows' }
    if (size.bytes >= BYTE_LIMIT) return { rows, truncated: 'bytes' }
    const cells: unknown[] = [...next.value.values()]
    size.bytes += roughBytes(cells)
    rows.push(cells)
  }
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

function failure(error: unknown, connection: Connection, timeoutSeconds: number): unknown {
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
  if (error.code.startsWith('Neo.ClientError.Statement') || error.code.startsWith('Neo.ClientError.Procedure')) {
    return new AppError('QUERY_FAILED', error.message, {}, { cause: error })
  }
  return connection.translate(error)
}
