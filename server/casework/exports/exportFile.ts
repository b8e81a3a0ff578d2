import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../errors.ts'
import { CASE_FILES, type Case } from '../case.ts'

/** The path of an export or of its manifest. Throws NOT_FOUND for what is no file of the exports folder. */
export async function exportFile(kase: Pick<Case, 'folder'>, name: string): Promise<string> {
  const path = join(kase.folder, CASE_FILES.exports, name)
  const known = /^[\w-][\w.-]*$/.test(name) && (await stat(path).catch(() => null))?.isFile() === true
  if (!known) throw new AppError('NOT_FOUND', `There is no export ${name}.`, { name })
  return path
}
