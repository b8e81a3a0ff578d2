import { randomBytes } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CASE_FILES, type Case } from '../case.ts'

/** The secret that the marks of masked values are made with: random, one a case, for its owner's eyes only. It moves with the case folder. */
export async function maskSecret({ folder }: Pick<Case, 'folder'>): Promise<Buffer> {
  const path = join(folder, CASE_FILES.maskSecret)
  const known = await readFile(path, 'utf8').catch(() => '')
  if (known !== '') return Buffer.from(known, 'hex')
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(randomBytes(32).toString('hex'))
    } finally {
      await file.close()
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return Buffer.from(await readFile(path, 'utf8'), 'hex')
}
