import { AppError } from '../../errors.ts'
import type { Connection } from '../connection.ts'
import { plainValue } from '../values.ts'

/** The queries that run now, by run id, so that they can be stopped on the server and not only be forgotten here. */
export class RunningQueries {
  private readonly runs = new Map<string, { connection: Connection; cancelled: boolean }>()

  /** Throws CONFLICT when a query with this id runs already. */
  start(runId: string, connection: Connection): () => void {
    if (this.runs.has(runId)) throw new AppError('CONFLICT', `A query with the run id ${runId} is running already.`)
    this.runs.set(runId, { connection, cancelled: false })
    return () => this.runs.delete(runId)
  }

  /** Whether there was such a query. */
  async cancel(runId: string): Promise<boolean> {
    const run = this.runs.get(runId)
    if (!run) return false
    run.cancelled = true
    await this.terminate(runId)
    return true
  }

  throwIfCancelled(runId: string): void {
    if (this.runs.get(runId)?.cancelled) throw new AppError('CANCELLED', 'The query was cancelled.')
  }

  /** Ends the query's transaction on the server. */
  async terminate(runId: string): Promise<void> {
    const connection = this.runs.get(runId)?.connection
    if (!connection) return
    const records = await connection.read('SHOW TRANSACTIONS YIELD transactionId, metaData WHERE metaData.kongbaoRun = $runId RETURN transactionId', { runId })
    const ids = records.map((record): unknown => plainValue(record.get('transactionId'), () => null))
    if (ids.length > 0) await connection.read('TERMINATE TRANSACTIONS $ids', { ids })
  }
}
