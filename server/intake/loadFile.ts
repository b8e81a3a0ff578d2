import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { CASE_FILES, type Case } from '../casework/case.ts'
import type { FileReport } from '../contract/sources.ts'
import { isTableName, tableNamed } from '../domain/tables.ts'
import { settleConflicts } from '../evidence/conflicts.ts'
import type { Database } from '../evidence/database.ts'
import { hasNumbers, refreshNumberCouriers } from '../evidence/numberCouriers.ts'
import type { Task } from '../task.ts'
import type { FoundFile } from './findFiles.ts'
import type { Original } from './keepOriginal.ts'
import { loadParquet, planParquet } from './loadParquet.ts'
import type { LoadOptions } from './loadPaths.ts'
import type { RowCounts } from './loadRows.ts'
import { loadText } from './loadText.ts'
import type { Plan } from './plan.ts'
import { planText } from './planText.ts'
import { CASE_FORMAT } from './profiles/registry.ts'
import { surveyText } from './read/textEncoding.ts'

/** A file read into the evidence, inside a transaction that the caller ends. */
export interface FileLoad {
  kase: Case
  /** A connection of the load's own, so that readers see nothing unfinished. */
  evidence: Database
  found: FoundFile
  original: Original
  options: LoadOptions
  /** The data version that a change makes. */
  version: number
  now: Date
  task: Task
  onShare: (share: number) => void
}

/**
 * Loads one file, whole or not at all: its rows, its rejects, its line in `source`. The same bytes read the same way change nothing.
 * Throws BAD_INPUT when it cannot be read as any table.
 */
export async function loadFile(load: FileLoad): Promise<FileReport> {
  const { evidence } = load
  await evidence.run('BEGIN TRANSACTION')
  try {
    const report = await ((await isParquet(load.original.path)) || load.found.path.toLowerCase().endsWith('.parquet') ? readParquet(load) : readText(load))
    await evidence.run('COMMIT')
    return report
  } catch (error) {
    await evidence.run('ROLLBACK').catch(() => undefined)
    throw error
  }
}

interface Outcome extends RowCounts {
  encoding: string
  warnings: string[]
}

async function readText(load: FileLoad): Promise<FileReport> {
  const { kase, evidence, found, original, options, task } = load
  const survey = await surveyText(original.path, task)
  const plan = await planText(found, original.path, survey.encoding, options)
  return (
    (await sameAsBefore(load, plan)) ??
    record(load, plan, async (sourceId) => {
      const spill = join(kase.folder, CASE_FILES.spill)
      const text = await loadText(evidence, original.path, plan, survey, sourceId, spill, task, (bytes) => load.onShare(bytes / Math.max(survey.bytes, 1)))
      const warnings = []
      const [footer] = text.footers
      if (footer) warnings.push(`${found.file}: ${text.footers.length} line(s) left out as footer or empty, the first at line ${footer.line}: ${footer.text}`)
      if (text.cutOff) warnings.push(`${found.file} is damaged or cut off: what could be unpacked before the damage was read.`)
      return { ...text, encoding: survey.encoding, warnings }
    })
  )
}

async function readParquet(load: FileLoad): Promise<FileReport> {
  const { evidence, found, original, options, task } = load
  const plan = await planParquet(evidence, found, original.path, options)
  return (
    (await sameAsBefore(load, plan)) ??
    record(load, plan, async (sourceId) => {
      const counts = await loadParquet(evidence, found, original.path, plan, sourceId, task, (rows) => load.onShare(rows / Math.max(plan.rows, 1)))
      return { ...counts, encoding: 'parquet', warnings: [] }
    })
  )
}

async function record(load: FileLoad, plan: Plan, read: (sourceId: number) => Promise<Outcome>): Promise<FileReport> {
  const { evidence, found, original, task } = load
  const sourceId = (await evidence.count('SELECT coalesce(max(source_id), 0) FROM source')) + 1
  const outcome = await read(sourceId)
  const warnings = [...unknownColumns(found, plan), ...outcome.warnings]
  const changed = Object.entries(outcome.tables).filter(([, rows]) => rows > 0)
  for (const [name] of changed) {
    if (!isTableName(name)) continue
    const contested = await settleConflicts(evidence, tableNamed(name), sourceId, task)
    if (contested > 0 && name === plan.table.name) {
      warnings.push(`${found.file}: ${contested} key(s) of table ${name} stand with different values in several rows; all are kept, one is used.`)
    }
  }
  if (changed.some(([name]) => isTableName(name) && hasNumbers(name))) await refreshNumberCouriers(evidence, task)
  const read_ = outcome.loaded + outcome.duplicate + outcome.rejected
  const version = changed.length > 0 ? load.version : load.version - 1
  await evidence.run(
    `INSERT INTO source (source_id, sha256, file_name, bytes, table_name, profile, encoding, header_line, settings, read_rows, loaded, duplicate, rejected, warnings, loaded_at, data_version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::TIMESTAMP, $16)`,
    [
      sourceId,
      original.sha256,
      found.file,
      original.bytes,
      plan.table.name,
      plan.profile?.id ?? CASE_FORMAT,
      outcome.encoding,
      plan.headerLine,
      settingsText(plan),
      read_,
      outcome.loaded,
      outcome.duplicate,
      outcome.rejected,
      JSON.stringify(warnings),
      wallTime(load.now),
      version,
    ],
  )
  const { loaded, duplicate, rejected } = outcome
  return {
    ...head(load, plan, outcome.encoding),
    ...(plan.profile && plan.profile.tables.length > 1 ? { tables: outcome.tables } : {}),
    read: read_,
    loaded,
    duplicate,
    rejected,
    warnings,
  }
}

/** The report of a file whose bytes were already read the same way. */
async function sameAsBefore(load: FileLoad, plan: Plan): Promise<FileReport | null> {
  const before = await load.evidence.first(
    `SELECT read_rows AS read, rejected, encoding FROM source WHERE sha256 = $1 AND table_name = $2 AND profile = $3 AND settings = $4 LIMIT 1`,
    z.object({ read: z.number(), rejected: z.number(), encoding: z.string() }),
    [load.original.sha256, plan.table.name, plan.profile?.id ?? CASE_FORMAT, settingsText(plan)],
  )
  if (!before) return null
  const { read, rejected, encoding } = before
  const tables = plan.profile && plan.profile.tables.length > 1 ? { tables: {} } : {}
  return { ...head(load, plan, encoding), ...tables, read, loaded: 0, duplicate: read - rejected, rejected, warnings: unknownColumns(load.found, plan) }
}

function head(load: FileLoad, plan: Plan, encoding: string): Pick<FileReport, 'file' | 'table' | 'profile' | 'sha256' | 'encoding' | 'bytes'> {
  const { found, original } = load
  return { file: found.file, table: plan.table.name, profile: plan.profile?.id ?? CASE_FORMAT, sha256: original.sha256, encoding, bytes: original.bytes }
}

function settingsText(plan: Plan): string {
  return JSON.stringify(Object.fromEntries(Object.entries(plan.set).toSorted(([a], [b]) => (a < b ? -1 : 1))))
}

function unknownColumns(found: FoundFile, plan: Plan): string[] {
  if (plan.profile) return []
  const names = plan.header.filter((name) => !plan.table.columns.some((column) => column.name === name))
  return names.length > 0 ? [`${found.file}: columns that table ${plan.table.name} does not know are kept with each row: ${names.join(', ')}.`] : []
}

/** +08:00 wall time, as every TIMESTAMP of the evidence. */
function wallTime(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)
}

async function isParquet(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return bytesRead === 4 && buffer.toString('latin1') === 'PAR1'
  } finally {
    await file.close()
  }
}
