import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../errors.ts'
import { CASE_FILES, type Case } from '../case.ts'
import { MANIFEST_ENDING, parseManifest } from '../verifyExport.ts'

/** The path of an export or of its manifest. Throws NOT_FOUND for what is no file of the exports folder, and FORBIDDEN where a masked session asks for an export without a mask. */
export async function exportFile(kase: Pick<Case, 'folder'>, name: string, masked = false): Promise<string> {
  const path = join(kase.folder, CASE_FILES.exports, name)
  const known = /^[\w-][\w.-]*$/.test(name) && (await stat(path).catch(() => null))?.isFile() === true
  if (!known) throw new AppError('NOT_FOUND', `There is no export ${name}.`, { name })
  if (masked) {
    const manifest = parseManifest(await readFile(path.endsWith(MANIFEST_ENDING) ? path : path + MANIFEST_ENDING, 'utf8').catch(() => ''))
    if (manifest?.masked !== true) throw new AppError('FORBIDDEN', `${name} was written without the mask, and this session is masked.`, { name })
  }
  return path
}
