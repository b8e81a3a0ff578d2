import type { GraphNode, GraphRelation } from '../../contract/common.ts'
import type { ExportRequest } from '../../contract/exports.ts'
import type { QueryResult } from '../../contract/queries.ts'
import type { Task } from '../../task.ts'
import type { Case } from '../case.ts'
import type { ManifestHead, Provenance } from './manifestOf.ts'
import type { OutputFile } from './outputFile.ts'

/** What an export asks of the graph; the graph service answers. */
export interface GraphReader {
  runSaved(kase: Case, queryId: string, options: QueryOptions): Promise<QueryResult>
  runCypher(kase: Case, cypher: string, options: QueryOptions): Promise<QueryResult>
  /** Those of these nodes (`Label/key`) that the graph has. */
  existing(kase: Case, ids: readonly string[]): Promise<GraphNode[]>
  among(kase: Case, nodes: readonly string[], known: readonly string[]): Promise<GraphRelation[]>
}

interface QueryOptions {
  parameters: Record<string, unknown>
  rowLimit: number
  masked: boolean
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
  readonly graph: GraphReader
  readonly task: Task
}

/** Plans one kind of export and hands it to `use`; what it needs meanwhile (temporary tables) is gone afterwards. */
export type Planner<What extends ExportRequest['what']> = <T>(
  request: Extract<ExportRequest, { what: What }>,
  context: PlanContext,
  use: (plan: Plan) => Promise<T>,
) => Promise<T>
