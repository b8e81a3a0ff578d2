import { setMaxListeners } from 'node:events'
import neo4j, { type Driver, type QueryResult, type RecordShape, type Session } from 'neo4j-driver'
import { AppError, throwIfCancelled } from '../errors.ts'

export type Parameters = Readonly<Record<string, unknown>>
export type Statement = readonly [cypher: string, parameters: Parameters]

const READ_TIMEOUT = 30_000
/** How much longer than its own limit a request may take before it counts as lost. */
const GRACE = 10_000

/** A driver on one database. Errors of the connection become GRAPH_AWAY. */
export class Connection {
  readonly driver: Driver
  readonly database: string
  private readonly closing = new AbortController()

  constructor(uri: string, username: string, password: string, database: string) {
    // Each request that is under way listens; there may be dozens.
    setMaxListeners(0, this.closing.signal)
    this.driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
      connectionTimeout: 5000,
      connectionAcquisitionTimeout: 20_000,
      maxTransactionRetryTime: 0,
      telemetryDisabled: true,
    })
    this.database = database
  }

  /** Runs our own reading query and returns its records. */
  async read<T extends RecordShape = RecordShape>(cypher: string, parameters: Parameters = {}, timeout = READ_TIMEOUT): Promise<QueryResult<T>['records']> {
    try {
      return (await this.reading(async (session) => session.run<T>(cypher, parameters, { timeout }), timeout)).records
    } catch (error) {
      throw translate(error)
    }
  }

  /** Sends several of our own reading queries at once, without a round trip between them, and returns the records of each. */
  async readEach(statements: readonly Statement[], timeout = READ_TIMEOUT): Promise<QueryResult['records'][]> {
    if (statements.length === 0) return []
    try {
      return await this.reading(async (session) => runEach(session, statements, timeout), timeout)
    } catch (error) {
      throw translate(error)
    }
  }

  /** Works with a reading session, at most `timeout` milliseconds and a grace. Errors of the driver come untranslated; a server that is gone is GRAPH_AWAY. */
  async reading<T>(work: (session: Session) => Promise<T>, timeout: number, fetchSize = 1000): Promise<T> {
    const session = this.driver.session({ database: this.database, defaultAccessMode: neo4j.session.READ, fetchSize })
    try {
      return await this.unlessGone(work(session), timeout)
    } finally {
      await this.leave(session)
    }
  }

  /** Runs one statement that writes, in its own transaction. */
  async write(cypher: string, parameters: Parameters = {}, timeout = 600_000): Promise<void> {
    const session = this.driver.session({ database: this.database, defaultAccessMode: neo4j.session.WRITE })
    try {
      await session.run(cypher, parameters, { timeout })
    } catch (error) {
      throw translate(error)
    } finally {
      await session.close()
    }
  }

  /** Runs the statements of a file such as `schema.cypher`, one after another. */
  async writeAll(text: string, signal: AbortSignal): Promise<void> {
    for (const statement of statementsOf(text)) {
      throwIfCancelled(signal)
      await this.write(statement)
    }
  }

  /** What an error of the driver means to users; others pass through. */
  translate(error: unknown): unknown {
    return translate(error)
  }

  async answers(): Promise<boolean> {
    return this.read('RETURN 1', {}, 5000).then(
      () => true,
      () => false,
    )
  }

  async close(): Promise<void> {
    this.closing.abort()
    await this.driver.close()
  }

  /** The driver leaves some requests without an answer for good when the server dies under them; those end here. Throws GRAPH_AWAY. */
  private async unlessGone<T>(work: Promise<T>, timeout: number): Promise<T> {
    const { signal } = this.closing
    return new Promise((resolve, reject) => {
      const gone = (): void => reject(new AppError('GRAPH_AWAY', 'Neo4j does not answer; exploring waits until it is back.'))
      const late = setTimeout(gone, timeout + GRACE)
      signal.addEventListener('abort', gone, { once: true })
      if (signal.aborted) gone()
      void work.then(resolve, reject).finally(() => {
        clearTimeout(late)
        signal.removeEventListener('abort', gone)
      })
    })
  }

  private async leave(session: Session): Promise<void> {
    await this.unlessGone(session.close(), 0).catch(() => undefined)
  }
}

async function runEach(session: Session, statements: readonly Statement[], timeout: number): Promise<QueryResult['records'][]> {
  const transaction = session.beginTransaction({ timeout })
  const results = await Promise.all(statements.map(async ([cypher, parameters]) => transaction.run(cypher, parameters)))
  await transaction.commit()
  return results.map(({ records }) => records)
}

/** Statements end with a semicolon at the end of a line; lines that start with // are comments. */
export function statementsOf(text: string): string[] {
  const code = text
    .split('\n')
    .filter((line) => !line.trim().startsWith('//'))
    .join('\n')
  return code
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}

function translate(error: unknown): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error
  if (error.code === 'ServiceUnavailable' || error.code === 'SessionExpired' || error.code.startsWith('Neo.TransientError.General.DatabaseUnavailable')) {
    return new AppError('GRAPH_AWAY', 'Neo4j does not answer; exploring waits until it is back.', {}, { cause: error })
  }
  if (error.code === 'Neo.ClientError.Transaction.TransactionTimedOut' || error.code === 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration') {
    return new AppError('TIMED_OUT', 'Neo4j took too long to answer; ask for less at once.', {}, { cause: error })
  }
  if (error.code.startsWith('Neo.ClientError.Security')) {
    return new AppError('GRAPH_AWAY', `Neo4j refuses the user name and password: ${error.message}`, {}, { cause: error })
  }
  return error
}
