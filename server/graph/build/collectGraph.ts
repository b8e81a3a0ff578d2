import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Case } from '../../casework/case.ts'
import { readCaseInfo } from '../../casework/createCase.ts'
import type { Database } from '../../evidence/database.ts'
import { dataVersion } from '../../evidence/sources.ts'
import type { Task } from '../../task.ts'
import type { GraphMeta } from '../meta.ts'
import { modelHash } from '../model/modelHash.ts'
import { readModel } from '../model/readModel.ts'
import { expectedCounts } from './applySchema.ts'
import { lastRunId } from './lastRun.ts'
import { materialize, type GraphRows } from './materialize.ts'

/** What a build has in hand: the rows, on a connection that holds them, and a folder for its files. */
export interface Collected {
  db: Database
  rows: GraphRows
  meta: GraphMeta
  scratch: string
}

export interface CollectOptions {
  /** Above so many waybills the graph holds those of gated stores and rings only. */
  fullTierWaybills?: number
}

/** Collects the rows of the graph, hands them to `work`, and clears up whatever happens. */
export async function withCollectedGraph<T>(kase: Case, options: CollectOptions, task: Task, work: (collected: Collected) => Promise<T>): Promise<T> {
  const scratch = join(kase.folder, 'graph', 'scratch')
  await rm(scratch, { recursive: true, force: true })
  await mkdir(scratch, { recursive: true, mode: 0o700 })
  const db = await kase.evidence.another()
  try {
    const model = await readModel()
    const runId = await lastRunId(kase)
    const version = await dataVersion({ ...kase, evidence: db })
    const info = await readCaseInfo(kase.folder)
    const rows = await materialize(kase, db, model, { ...options, runId, caseName: info?.name ?? kase.id, folder: scratch }, task)
    const meta: GraphMeta = { caseId: kase.id, dataVersion: version, runId, tier: rows.tier, ...expectedCounts(rows), model: modelHash(model) }
    return await work({ db, rows, meta, scratch })
  } finally {
    db.close()
    await rm(scratch, { recursive: true, force: true })
  }
}
