import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportResult } from '../../contract/exports.ts'
import { appendAudit } from '../audit.ts'
import { sha256 } from '../auditEntry.ts'
import { CASE_FILES, type Case } from '../case.ts'
import { chinaTime } from './chinaTime.ts'
import type { ManifestHead } from './manifestOf.ts'
import { OutputFile } from './outputFile.ts'

/**
 * Puts what `write` writes into the case's `exports` folder under a name with its time, with its manifest, and notes it in the audit log.
 * `write` returns the rows written. All or nothing: when anything fails no file is left.
 */
export async function keepExport(
  kase: Case,
  stem: string,
  head: ManifestHead,
  { user, now }: { user: string; now: Date },
  write: (out: OutputFile) => Promise<number>,
): Promise<ExportResult> {
  const folder = join(kase.folder, CASE_FILES.exports)
  await mkdir(folder, { recursive: true })
  const out = await OutputFile.create(folder, `${stem}-${chinaTime(now).slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}`, head.format)
  try {
    const rows = await write(out)
    const manifest = { ...head, file: out.name, rows, ...(await out.finish()) }
    const text = `${JSON.stringify(manifest, null, 2)}\n`
    await out.keep(text)
    const { what, format, masked, runId, sha256: hash } = manifest
    await appendAudit(
      kase,
      { action: 'export', user, details: { file: out.name, what, format, masked, runId, rows, sha256: hash, manifest_sha256: sha256(text) } },
      now,
    )
    return { name: out.name, manifest }
  } catch (error) {
    await out.discard()
    throw error
  }
}
