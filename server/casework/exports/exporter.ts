import type { ExportRequest } from '../../contract/exports.ts'
import type { QueryResult } from '../../contract/queries.ts'
import type { Task } from '../../task.ts'
import type { Case } from '../case.ts'
import type { ManifestHead, Provenance } from './manifestOf.ts'
import type { OutputFile } from './outputFile.ts'

/** What runs a query for an export; the graph service does. */
export interface QueryRunner {
  runSaved(kase: Case, queryId: string, options: QueryOptions): Promise<QueryResult>
  runCypher(kase: Case, cypher: string, options: QueryOptions): Promise<QueryResult>
}

interface QueryOptions {
  parameters: Record<string, unknown>
  rowLimit: number
}

/** An export that is ready to be written: how many rows it will have, and how it writes them. */
export interface Plan {
  /** The name of the file, without its ending. */
  readonly stem: string
  readonly provenance: Provenance
  readonly promised: number
  /** Returns the rows written. */
  write(out: OutputFile, head: ManifestHead): Promise<number>
}

export interface PlanContext {
  readonly kase: Case
  readonly graph: QueryRunner
  readonly task: Task
}

/** Plans one kind of export and hands it to `use`; what it needs meanwhile (temporary tables) is gone afterwards. */
export type Planner<What extends ExportRequest['what']> = <T>(
  request: Extract<ExportRequest, { what: What }>,
  context: PlanContext,
  use: (plan: Plan) => Promise<T>,
) => Promise<T>
