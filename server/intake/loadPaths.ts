import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CASE_FILES, type Case } from '../casework/case.ts'
import { readCaseInfo, writeCaseInfo } from '../casework/createCase.ts'
import type { FileReport, LoadReport } from '../contract/sources.ts'
import { TABLES } from '../domain/tables.ts'
import { AppError, throwIfCancelled } from '../errors.ts'
import type { Database } from '../evidence/database.ts'
import { dataVersion } from '../evidence/sources.ts'
import type { Task } from '../task.ts'
import { prepareAliases } from './courierAliases.ts'
import { diskError } from './diskError.ts'
import { findFiles, whyUnreadable, type FoundFile } from './findFiles.ts'
import { keepOriginal, type Original } from './keepOriginal.ts'
import { loadFile } from './loadFile.ts'
import { profileNamed, UNKNOWN_TABLE } from './planText.ts'
import { CASE_FORMAT } from './profiles/registry.ts'
import { writeRejects } from './writeRejects.ts'

export interface LoadOptions {
  /** Forces an import profile; otherwise files are recognised by name and header. */
  profile?: string
  /** What a file does not say, by column. */
  set?: Record<string, string>
  /** So many bytes of a file are loaded at a time; less memory, more statements. */
  stretchBytes?: number
}

/**
 * Loads files and folders into a case. Each file is loaded whole or not at all; a file that cannot be read has `error` in the
 * report and the others go on. Throws USAGE, CANCELLED and DISK_FULL; files loaded before that stay.
 */
export async function loadPaths(kase: Case, paths: readonly string[], options: LoadOptions, task: Task, now = new Date()): Promise<LoadReport> {
  const started = performance.now()
  checkOptions(options)
  const found = await findFiles(paths)
  const files: FileReport[] = found.failed.map(({ file, error }) => failed(file, error))
  const skipped = [...found.skipped]
  const version = (await dataVersion(kase)) + 1
  const evidence = await kase.evidence.another()
  try {
    await clearLeftovers(kase)
    await prepareAliases(evidence)
    for (const [i, file] of found.files.entries()) {
      throwIfCancelled(task.signal)
      const onShare = (share: number): void =>
        task.report({ step: 'intake.read', done: Math.round((i + share) * 100) / 100, total: found.files.length, unit: 'files', detail: file.file })
      const outcome = await loadOne({ kase, evidence, file, options, version, now, task, onShare })
      if ('reason' in outcome) skipped.push(outcome)
      else files.push(outcome)
    }
  } finally {
    evidence.close()
  }
  if (found.synthetic && files.some(({ loaded }) => loaded > 0)) await markSynthetic(kase)
  return { caseId: kase.id, dataVersion: await dataVersion(kase), files, skipped, seconds: (performance.now() - started) / 1000 }
}

interface OneLoad {
  kase: Case
  evidence: Database
  file: FoundFile
  options: LoadOptions
  version: number
  now: Date
  task: Task
  onShare: (share: number) => void
}

async function loadOne({ kase, evidence, file, options, version, now, task, onShare }: OneLoad): Promise<FileReport | { file: string; reason: string }> {
  let original: Original | null = null
  try {
    // Copying is the smaller part of the work.
    original = await keepOriginal(file.path, join(kase.folder, CASE_FILES.sources), task, (bytes) => onShare((0.1 * bytes) / Math.max(file.bytes, bytes, 1)))
    const report = await loadFile({
      kase,
      evidence,
      found: file,
      original,
      options,
      version,
      now,
      task,
      onShare: (share) => onShare(0.1 + 0.9 * Math.min(share, 1)),
    })
    return report.rejected > 0 ? { ...report, ...(await writeRejects(kase, original.sha256)) } : report
  } catch (error) {
    if (original) await forget(evidence, original)
    // Inside a folder, what is no table is passed over; named one by one, it fails.
    if (error instanceof AppError && error.details['why'] === UNKNOWN_TABLE && file.inFolder) return { file: file.file, reason: error.message }
    if (error instanceof AppError && error.code === 'BAD_INPUT') return { ...failed(file.file, error.message), sha256: original?.sha256 ?? null }
    const full = diskError(error, file.file)
    if (full) throw full
    if (original === null && !(error instanceof AppError)) return failed(file.file, whyUnreadable(file.file, error))
    throw error
  }
}

/** The copy of a file of which nothing was loaded, unless an earlier load keeps it. */
async function forget(evidence: Database, original: Original): Promise<void> {
  const kept = await evidence.count('SELECT count(*) FROM source WHERE sha256 = $1', [original.sha256]).catch(() => 1)
  if (kept === 0) await rm(original.path, { force: true })
}

/** What a load that was killed left behind. One process loads into a case at a time. */
async function clearLeftovers(kase: Case): Promise<void> {
  for (const [room, begins] of [
    [CASE_FILES.sources, '.incoming-'],
    [CASE_FILES.spill, 'load-'],
  ] as const) {
    const folder = join(kase.folder, room)
    for (const name of await readdir(folder)) if (name.startsWith(begins)) await rm(join(folder, name), { force: true })
  }
}

function checkOptions(options: LoadOptions): void {
  if (options.profile && options.profile !== CASE_FORMAT) profileNamed(options.profile)
  for (const name of Object.keys(options.set ?? {})) {
    if (!TABLES.some((table) => table.columns.some((column) => column.name === name))) throw new AppError('USAGE', `No table has a column ${name} to set.`)
  }
}

async function markSynthetic(kase: Case): Promise<void> {
  const info = await readCaseInfo(kase.folder)
  if (info && !info.synthetic) await writeCaseInfo(kase.folder, { ...info, synthetic: true })
}

function failed(file: string, error: string): FileReport {
  return { file, table: null, profile: null, sha256: null, read: 0, loaded: 0, duplicate: 0, rejected: 0, warnings: [], error }
}
