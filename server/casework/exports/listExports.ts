import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportResult } from '../../contract/exports.ts'
import { CASE_FILES, type Case } from '../case.ts'
import { MANIFEST_ENDING, parseManifest } from '../verifyExport.ts'

/** Exports whose file is still there, newest first. */
export async function listExports(kase: Pick<Case, 'folder'>): Promise<ExportResult[]> {
  const folder = join(kase.folder, CASE_FILES.exports)
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(
    names.map(async (entry): Promise<ExportResult[]> => {
      if (!entry.endsWith(MANIFEST_ENDING)) return []
      const name = entry.slice(0, -MANIFEST_ENDING.length)
      const manifest = parseManifest(await readFile(join(folder, entry), 'utf8').catch(() => ''))
      return manifest && (await stat(join(folder, name)).catch(() => null)) ? [{ name, manifest }] : []
    }),
  )
  return found.flat().toSorted((a, b) => b.manifest.exportedAt.localeCompare(a.manifest.exportedAt) || b.name.localeCompare(a.name))
}
