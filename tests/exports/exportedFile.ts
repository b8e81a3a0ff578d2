import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Case } from '../../server/casework/case.ts'
import type { GraphReader } from '../../server/casework/exports/exporter.ts'
import { exportTo } from '../../server/casework/exports/exportTo.ts'
import { exportRequest, type Manifest } from '../../server/contract/exports.ts'
import type { QueryResult } from '../../server/contract/queries.ts'
import { quietTask, type Task } from '../../server/task.ts'

export const NOW = new Date('2026-03-02T02:00:00Z')

/** Answers every query with the same result. */
export function answering(result: Partial<QueryResult>): GraphReader {
  const whole: QueryResult = {
    runId: 'q',
    columns: [],
    rows: [],
    nodes: [],
    relations: [],
    rowLimit: 100_000,
    byteLimit: 1e8,
    timeoutSeconds: 60,
    truncated: null,
    atLeast: 0,
    exact: true,
    seconds: 0.1,
    dataVersion: 2,
    tier: 'full',
    ...result,
  }
  return { runSaved: async () => whole, runCypher: async () => whole, existing: async () => whole.nodes, among: async () => whole.relations }
}

export interface Exported {
  readonly path: string
  readonly name: string
  readonly bytes: Buffer
  readonly text: string
  readonly manifest: Manifest
}

/** Exports and reads the file back. */
export async function exported(kase: Case, request: unknown, options: { graph?: GraphReader; task?: Task } = {}): Promise<Exported> {
  const by = { graph: options.graph ?? answering({}), user: { name: '本机用户' }, now: NOW }
  const { name, manifest } = await exportTo(kase, exportRequest.parse(request), by, options.task ?? quietTask())
  const path = join(kase.folder, 'exports', name)
  const bytes = await readFile(path)
  return { path, name, bytes, text: bytes.toString('utf8'), manifest }
}
