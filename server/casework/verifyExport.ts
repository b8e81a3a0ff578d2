import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { manifest, type Manifest, type VERIFICATION_STATES } from '../contract/exports.ts'
import { parseAuditLine, sha256 as sha256Of } from './auditEntry.ts'
import { CASE_FILES } from './case.ts'
import type { Verification } from './verify.ts'

export const MANIFEST_ENDING = '.manifest.json'

type State = (typeof VERIFICATION_STATES)[number]

export interface ExportVerification extends Verification {
  readonly state: State
}

/**
 * Checks size and SHA-256 of an export against the manifest beside it, and inside a case the manifest against the audit log.
 * The manifest may be named instead of the export.
 */
export async function verifyExport(named: string): Promise<ExportVerification> {
  const path = named.endsWith(MANIFEST_ENDING) ? named.slice(0, -MANIFEST_ENDING.length) : named
  const name = basename(path)

  const text = await readFile(path + MANIFEST_ENDING, 'utf8').catch(() => null)
  const found = await stat(path).catch(() => null)
  if (!found) return verdict('missing', `${name} is missing: its manifest is here, the file is not.`)
  if (text === null) {
    const sha256 = await hashFile(path)
    const twin = await manifestWith(dirname(path), sha256)
    if (twin) return verdict('renamed', `${name} has no manifest, but its content is that of ${twin.file}: the file was renamed.`)
    return verdict('no_manifest', `${name} has no manifest: ${name}${MANIFEST_ENDING} is not beside it, so it cannot be checked.`)
  }
  const record = parseManifest(text)
  if (!record) return verdict('damaged_manifest', `${name}${MANIFEST_ENDING} is no manifest of an export: it is damaged or was edited.`)
  const sha256 = await hashFile(path)
  const { rows } = record
  if (record.file !== name) {
    const same = sha256 === record.sha256 ? 'the content is unchanged' : 'the content is another one, too'
    return verdict('renamed', `The manifest is that of ${record.file}, but the file is called ${name}: it was renamed; ${same}.`, rows)
  }
  if (found.size < record.bytes) return verdict('cut_short', `${name} is cut short: ${found.size} of ${record.bytes} bytes are left.`, rows)
  if (found.size > record.bytes) return verdict('grown', `${name} has grown: ${found.size} bytes, the manifest says ${record.bytes}.`, rows)
  if (sha256 !== record.sha256) {
    return verdict('changed', `${name} was changed after the export: its SHA-256 is ${sha256}, the manifest says ${record.sha256}.`, rows)
  }
  const noted = await notedManifest(path, name)
  if (noted !== null && noted !== sha256Of(text)) {
    return verdict('manifest_changed', `The manifest of ${name} is not the one that the audit log of the case noted: it was edited after the export.`, rows)
  }
  return verdict('unchanged', `${name} is unchanged: ${rows} rows, ${record.bytes} bytes, SHA-256 ${sha256}.`, rows)
}

function verdict(state: State, message: string, rows = 0): ExportVerification {
  return { kind: 'export', ok: state === 'unchanged', state, message, line: null, entries: rows }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

export function parseManifest(text: string): Manifest | null {
  try {
    const parsed = manifest.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

async function manifestWith(folder: string, sha256: string): Promise<Manifest | null> {
  for (const entry of await readdir(folder)) {
    if (!entry.endsWith(MANIFEST_ENDING)) continue
    const record = parseManifest(await readFile(join(folder, entry), 'utf8').catch(() => ''))
    if (record?.sha256 === sha256) return record
  }
  return null
}

/** The hash of the manifest that the audit log of the case noted for this export; null where the file lies in no case, or was made before manifests were noted. */
async function notedManifest(path: string, name: string): Promise<string | null> {
  const folder = dirname(path)
  if (basename(folder) !== CASE_FILES.exports) return null
  const log = await readFile(join(dirname(folder), CASE_FILES.audit), 'utf8').catch(() => '')
  const noted = log
    .split('\n')
    .filter((line) => line.includes('"export"') && line.includes(name))
    .map((line) => parseAuditLine(line)?.details)
    .findLast((details) => details?.['file'] === name)?.['manifest_sha256']
  return typeof noted === 'string' ? noted : null
}
