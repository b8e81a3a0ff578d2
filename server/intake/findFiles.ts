import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isTableName, type TableName } from '../domain/tables.ts'

/** A file to load. `table` is what its name, or the name of its folder, says. */
export interface FoundFile {
  path: string
  /** Its name as reports show it: relative to the folder that was named. */
  file: string
  bytes: number
  table: TableName | null
  /** It was found in a folder, not named itself. */
  inFolder: boolean
}

export interface FoundFiles {
  files: FoundFile[]
  /** Files of a folder that are no table. */
  skipped: { file: string; reason: string }[]
  /** Paths that were named and cannot be read. */
  failed: { file: string; error: string }[]
  /** A folder that the sample generator wrote. */
  synthetic: boolean
}

export const SYNTHETIC_MARK = 'kongbao-synthetic.json'

const ENDINGS = ['.csv', '.csv.gz', '.parquet'] as const

/** Follows the paths that a user named: files, and folders of tables (a table may itself be a folder of parts). Sorted by name. */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const found: FoundFiles = { files: [], skipped: [], failed: [], synthetic: false }
  for (const path of paths) {
    try {
      const info = await stat(path)
      if (info.isDirectory()) await walk(path, '', tableOf(basename(path)), found)
      else found.files.push({ path, file: basename(path), bytes: info.size, table: tableOf(stem(basename(path)) ?? ''), inFolder: false })
    } catch (error) {
      found.failed.push({ file: path, error: whyUnreadable(path, error) })
    }
  }
  return found
}

async function walk(folder: string, prefix: string, table: TableName | null, found: FoundFiles): Promise<void> {
  const entries = (await readdir(folder, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    const file = prefix + entry.name
    if (entry.name.startsWith('.')) continue
    if (entry.name === SYNTHETIC_MARK) {
      found.synthetic = true
      continue
    }
    const info = await stat(path).catch((error: unknown) => whyUnreadable(file, error))
    if (typeof info === 'string') found.failed.push({ file, error: info })
    else if (info.isDirectory()) {
      // A link may lead back up.
      if (entry.isSymbolicLink()) found.skipped.push({ file, reason: 'A linked folder is not followed.' })
      else await walk(path, `${file}/`, tableOf(entry.name) ?? table, found)
    } else {
      const name = stem(entry.name)
      if (name === null) found.skipped.push({ file, reason: 'The file is neither CSV, csv.gz nor Parquet.' })
      else found.files.push({ path, file, bytes: info.size, table: tableOf(name) ?? table, inFolder: true })
    }
  }
}

/** A file name without the ending of a format that is read, or null. */
export function stem(name: string): string | null {
  const ending = ENDINGS.find((known) => name.toLowerCase().endsWith(known))
  return ending ? name.slice(0, -ending.length) : null
}

function tableOf(name: string): TableName | null {
  return isTableName(name) ? name : null
}

/** A sentence for a path that cannot be opened. */
export function whyUnreadable(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT') return `${path} does not exist.`
  if (code === 'EACCES' || code === 'EPERM') return `${path} cannot be read: permission denied.`
  return `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`
}
