import { z } from 'zod'
import type { Case } from '../casework/case.ts'
import type { FileReport } from '../contract/sources.ts'
import { isTableName, tableNamed } from '../domain/tables.ts'
import { settleConflicts } from '../evidence/conflicts.ts'
import type { Database } from '../evidence/database.ts'
import { hasNumbers, refreshNumberCouriers } from '../evidence/numberCouriers.ts'
import type { Task } from '../task.ts'
import type { FoundFile } from './findFiles.ts'
import type { Original } from './keepOriginal.ts'
import type { LoadOptions } from './loadPaths.ts'
import type { RowCounts } from './loadRows.ts'
import type { Plan } from './plan.ts'
import { CASE_FORMAT } from './profiles/registry.ts'

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

export interface Outcome extends RowCounts {
  encoding: string
  warnings: string[]
}

/** Loads a file with `read`, settles what its rows change for others, and enters it in `source`. */
export async function recordSource(load: FileLoad, plan: Plan, read: (sourceId: number) => Promise<Outcome>): Promise<FileReport> {
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
  const readAll = outcome.loaded + outcome.duplicate + outcome.rejected
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
      readAll,
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
    read: readAll,
    loaded,
    duplicate,
    rejected,
    warnings,
  }
}

/** The report of a file whose bytes were already read the same way. */
export async function sameAsBefore(load: FileLoad, plan: Plan): Promise<FileReport | null> {
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
