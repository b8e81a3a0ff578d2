import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { manifest, type Manifest } from '../contract/exports.ts'
import type { Verification } from './verify.ts'

export const MANIFEST_ENDING = '.manifest.json'

/** Checks size and SHA-256 of an export against the manifest beside it. The manifest may be named instead of the export. */
export async function verifyExport(named: string): Promise<Verification> {
  const path = named.endsWith(MANIFEST_ENDING) ? named.slice(0, -MANIFEST_ENDING.length) : named
  const name = basename(path)

  const text = await readFile(path + MANIFEST_ENDING, 'utf8').catch(() => null)
  const found = await stat(path).catch(() => null)
  if (!found) return verdict(false, `${name} is missing: its manifest is here, the file is not.`)
  if (text === null) {
    const sha256 = await hashFile(path)
    const twin = await manifestWith(dirname(path), sha256)
    if (twin) return verdict(false, `${name} has no manifest, but its content is that of ${twin.file}: the file was renamed.`)
    return verdict(false, `${name} has no manifest: ${name}${MANIFEST_ENDING} is not beside it, so it cannot be checked.`)
  }
  const record = parseManifest(text)
  if (!record) return verdict(false, `${name}${MANIFEST_ENDING} is no manifest of an export: it is damaged or was edited.`)
  const sha256 = await hashFile(path)
  if (record.file !== name) {
    const same = sha256 === record.sha256 ? 'the content is unchanged' : 'the content is another one, too'
    return verdict(false, `The manifest is that of ${record.file}, but the file is called ${name}: it was renamed; ${same}.`, record.rows)
  }
  if (found.size < record.bytes) return verdict(false, `${name} is cut short: ${found.size} of ${record.bytes} bytes are left.`, record.rows)
  if (found.size > record.bytes) return verdict(false, `${name} has grown: ${found.size} bytes, the manifest says ${record.bytes}.`, record.rows)
  if (sha256 !== record.sha256) {
    return verdict(false, `${name} was changed after the export: its SHA-256 is ${sha256}, the manifest says ${record.sha256}.`, record.rows)
  }
  return verdict(true, `${name} is unchanged: ${record.rows} rows, ${record.bytes} bytes, SHA-256 ${sha256}.`, record.rows)
}

function verdict(ok: boolean, message: string, rows = 0): Verification {
  return { kind: 'export', ok, message, line: null, entries: rows }
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
