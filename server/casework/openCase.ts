import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Database } from '../evidence/database.ts'
import { ensureSchema } from '../evidence/schema.ts'
import { CASE_FILES, type Case } from './case.ts'
import { ensureCaseworkSchema } from './schema.ts'

/** Opens a case folder, making it when it is new. */
export async function openCase(dataDir: string, id: string): Promise<Case> {
  const folder = join(dataDir, id)
  for (const room of [CASE_FILES.sources, CASE_FILES.rejects, CASE_FILES.exports, CASE_FILES.uploads, CASE_FILES.spill]) {
    await mkdir(join(folder, room), { recursive: true })
  }
  const evidence = await Database.open(join(folder, CASE_FILES.evidence), { spillDir: join(folder, CASE_FILES.spill), memoryLimit: '2GB' })
  const casework = await Database.open(join(folder, CASE_FILES.casework), { memoryLimit: '512MB' })
  await ensureSchema(evidence)
  await ensureCaseworkSchema(casework)
  return {
    id,
    folder,
    evidence,
    casework,
    close: async () => {
      evidence.closeFile()
      casework.closeFile()
    },
  }
}
