import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Database } from '../evidence/database.ts'
import { ensureSchema } from '../evidence/schema.ts'
import { AppError } from '../errors.ts'
import { CASE_FILES, type Case } from './case.ts'
import { createCase, readCaseInfo } from './createCase.ts'
import { ensureCaseworkSchema } from './schema.ts'

/** Opens a case folder, making it when it is new. Throws CASE_BUSY when another process has its databases open. */
export async function openCase(dataDir: string, id: string): Promise<Case> {
  const folder = join(dataDir, id)
  for (const room of [CASE_FILES.sources, CASE_FILES.rejects, CASE_FILES.exports, CASE_FILES.uploads, CASE_FILES.spill]) {
    await mkdir(join(folder, room), { recursive: true })
  }
  if (!(await readCaseInfo(folder))) await createCase(dataDir, { caseId: id })
  const evidence = await openDatabase(id, join(folder, CASE_FILES.evidence), () =>
    Database.open(join(folder, CASE_FILES.evidence), { spillDir: join(folder, CASE_FILES.spill), memoryLimit: '2GB' }),
  )
  try {
    const casework = await openDatabase(id, join(folder, CASE_FILES.casework), () => Database.open(join(folder, CASE_FILES.casework), { memoryLimit: '512MB' }))
    await ensureSchema(evidence)
    await ensureCaseworkSchema(casework)
    const close = async (): Promise<void> => {
      evidence.closeFile()
      casework.closeFile()
    }
    return { id, folder, evidence, casework, close }
  } catch (error) {
    evidence.closeFile()
    throw error
  }
}

async function openDatabase(caseId: string, path: string, open: () => Promise<Database>): Promise<Database> {
  try {
    return await open()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const pid = /PID (\d+)/.exec(reason)?.[1]
    if (/Could not set lock on file|being used by another process/i.test(reason)) {
      throw new AppError(
        'CASE_BUSY',
        `Case ${caseId} is in use by another process${pid ? ` (${pid})` : ''}: ${path} is open there.`,
        { caseId },
        { cause: error },
      )
    }
    throw error
  }
}
