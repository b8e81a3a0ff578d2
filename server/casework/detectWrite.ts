import { z } from 'zod'
import type { Baselines } from '../analysis/baseline.ts'
import { hasCollectorMoney } from '../analysis/collectorMoney.ts'
import { decide } from '../analysis/hypotheses.ts'
import { contributions, hypothesisScores, round } from '../analysis/scores.ts'
import type { Settings } from '../analysis/settings.ts'
import { suspicion } from '../analysis/suspicion.ts'
import type { RunSummary } from '../contract/cases.ts'
import { throwIfCancelled } from '../errors.ts'
import type { Database } from '../evidence/database.ts'
import { measuredStores, type MeasuredStore } from '../evidence/features/measures.ts'
import { insertRows } from '../evidence/insertRows.ts'
import type { StorePair } from '../evidence/links/pairs.ts'
import type { Task } from '../task.ts'
import type { Case } from './case.ts'
import type { DescribedRing } from './detectRings.ts'
import { keptBaselines, keptMeasures } from './keptMeasures.ts'
import { writeMixups } from './mixups.ts'
import { MEMBER_COLUMNS, memberRows, RING_COLUMNS } from './ringRows.ts'
import { latestRun } from './runs.ts'
import { writeSupply } from './supply/writeSupply.ts'
import { makeRings } from './verdicts/applyVerdicts.ts'

export interface FinishedRun {
  summary: Omit<RunSummary, 'runNo' | 'createdAt' | 'seconds' | 'previousRunId'>
  evidenceHash: string
  settings: Settings
  baselines: Baselines
  rings: readonly DescribedRing[]
  pairs: readonly StorePair[]
  /** The key of each store that stands in a pair, by its number. */
  keys: ReadonlyMap<number, string>
  /** `performance.now()` when the run began. */
  started: number
}

const BATCH = 1000
/** What evidence works with while the scores of millions of stores go into the casework. */
const WRITE_MEMORY = '1200MB'

/**
 * Keeps a run, all or nothing. The same run again replaces itself and keeps its number. Of earlier runs the rings and members stay,
 * the scores of single stores and the links go: they are many, and running again brings them back exactly.
 */
export async function writeRun(kase: Case, evidence: Database, run: FinishedRun, task: Task): Promise<RunSummary> {
  const { casework } = kase
  const { runId } = run.summary
  return casework.transaction(async () => {
    const before = await casework.first('SELECT run_no FROM run WHERE run_id = $1', z.object({ run_no: z.number() }), [runId])
    const last = await latestRun(kase)
    const previousRunId = last?.runId === runId ? last.previousRunId : (last?.runId ?? null)
    const runNo = before?.run_no ?? (await casework.count('SELECT coalesce(max(run_no), 0) + 1 FROM run'))
    for (const table of ['run', 'ring', 'ring_member']) await casework.run(`DELETE FROM ${table} WHERE run_id = $1`, [runId])
    for (const table of ['store_score', 'link']) await casework.run(`DELETE FROM ${table}`)
    await writeRings(casework, runId, run.rings)
    await evidence.withMemory(WRITE_MEMORY, async () => {
      await writeStores(casework, evidence, run, task)
      await writeLinks(casework, run, task)
      await writeSupply(casework, evidence, runId, task)
      await writeMixups(casework, evidence, runId, run.settings, task)
    })
    throwIfCancelled(task.signal)

    const finished = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, -1)
    const createdAt = `${finished.slice(0, 19)}+08:00`
    const summary: RunSummary = { ...run.summary, previousRunId, runNo, createdAt, seconds: round((performance.now() - run.started) / 1000) }
    await casework.run(
      'INSERT INTO run (run_id, run_no, created_at, data_version, evidence_hash, settings, summary, baselines) VALUES ($1, $2, CAST($3 AS TIMESTAMP), $4, $5, $6, $7, $8)',
      [runId, runNo, finished, summary.dataVersion, run.evidenceHash, JSON.stringify(run.settings), JSON.stringify(summary), keptBaselines(run.baselines)],
    )
    await makeRings(kase)
    return summary
  })
}

async function writeRings(casework: Database, runId: string, rings: readonly DescribedRing[]): Promise<void> {
  await insertRows(
    casework,
    'ring',
    RING_COLUMNS,
    rings.map(({ ring: { scores, reasons, ...summary } }) => ({
      run_id: runId,
      ring_id: summary.ringId,
      ring_no: summary.ringNo,
      hypothesis: summary.hypothesis,
      ring_score: summary.ringScore,
      summary: JSON.stringify(summary),
      scores: JSON.stringify(scores),
      reasons: JSON.stringify(reasons),
    })),
  )
  await insertRows(
    casework,
    'ring_member',
    MEMBER_COLUMNS,
    rings.flatMap(({ ring, members }) => memberRows(runId, ring.ringId, members)),
  )
}

/** Writes every store's scores, streamed. */
async function writeStores(casework: Database, evidence: Database, { summary, settings }: FinishedRun, task: Task): Promise<void> {
  let batch: ScoreRow[] = []
  let done = 0
  const flush = async (): Promise<void> => {
    task.report({ step: 'detect.write', done, total: summary.stores, unit: 'stores' })
    await casework.append('store_score', batch)
    batch = []
  }
  for await (const store of measuredStores(evidence, task)) {
    batch.push([summary.runId, ...scoreStore(store, settings)])
    done++
    if (batch.length === BATCH) await flush()
  }
  await flush()
}

type ScoreRow = (string | number | boolean | null)[]

/** The cells of `store_score` after the run's. */
function scoreStore({ key, measures, peers }: MeasuredStore, settings: Settings): ScoreRow {
  const parts = contributions(measures, settings)
  const scores = hypothesisScores(parts)
  const computable = parts.some((part) => part.strength !== null)
  const net = (hypothesis: string): number | null => (computable ? (scores.find((score) => score.hypothesis === hypothesis)?.net ?? null) : null)
  const { value } = suspicion(measures, settings)
  return [
    key,
    value !== null && value > settings.gate,
    value === null ? null : round(value),
    measures.get('empty')?.value ?? null,
    net('code_merchant'),
    net('brushing'),
    net('no_ship'),
    decide(scores, hasCollectorMoney(parts, measures), settings),
    keptMeasures(measures),
    peers.courier,
  ]
}

/** Writes links in batches: as text they would take as much memory again as they do. */
async function writeLinks(casework: Database, { summary, pairs, keys }: FinishedRun, task: Task): Promise<void> {
  for (let from = 0; from < pairs.length; from += BATCH) {
    task.report({ step: 'detect.write', done: from, total: pairs.length, unit: 'links' })
    throwIfCancelled(task.signal)
    const rows = pairs
      .slice(from, from + BATCH)
      .map(({ a, b, weight, terms }) => [summary.runId, keys.get(a) ?? null, keys.get(b) ?? null, weight, JSON.stringify(terms)])
    await casework.append('link', rows)
  }
}
