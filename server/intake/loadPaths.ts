import { join } from 'node:path'
import { CASE_FILES, type Case } from '../casework/case.ts'
import type { FileReport, LoadReport } from '../contract/sources.ts'
import { COURIER_ALIASES } from '../domain/couriers.ts'
import { dataVersion } from '../evidence/sources.ts'
import { sqlText } from '../evidence/sqlText.ts'
import type { Task } from '../task.ts'
import { findFiles } from './findFiles.ts'
import { keepOriginal } from './keepOriginal.ts'
import { loadFile } from './loadFile.ts'

export interface LoadOptions {
  /** Forces an import profile; otherwise files are recognised by name and header. */
  profile?: string
  /** What a file does not say, by column. */
  set?: Record<string, string>
}

/**
 * Loads files and folders into a case. Each file is loaded whole or not at all; a file that cannot be read has `error` in the
 * report and the others go on. Throws CANCELLED and DISK_FULL; files loaded before that stay.
 */
export async function loadPaths(kase: Case, paths: readonly string[], options: LoadOptions, task: Task): Promise<LoadReport> {
  const started = performance.now()
  const found = await findFiles(paths)
  const files: FileReport[] = found.failed.map(({ file, error }) => ({ ...NOTHING, file, error, warnings: [] }))
  const version = (await dataVersion(kase)) + 1
  await kase.evidence.run(
    `CREATE OR REPLACE TEMP TABLE courier_alias AS SELECT * FROM (VALUES ${[...COURIER_ALIASES].map(([name, code]) => `(${sqlText(name)}, ${sqlText(code)})`).join(', ')}) t(spelling, code)`,
  )
  for (const file of found.files) {
    const original = await keepOriginal(file.path, join(kase.folder, CASE_FILES.sources), task, () => undefined)
    files.push(await loadFile(kase, file, original, options, version, task))
  }
  return { caseId: kase.id, dataVersion: await dataVersion(kase), files, skipped: found.skipped, seconds: (performance.now() - started) / 1000 }
}

const NOTHING = { table: null, profile: null, sha256: null, read: 0, loaded: 0, duplicate: 0, rejected: 0 }
