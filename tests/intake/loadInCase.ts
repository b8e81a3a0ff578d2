import { openCase } from '../../server/casework/openCase.ts'
import { AppError } from '../../server/errors.ts'
import { loadPaths } from '../../server/intake/loadPaths.ts'
import { quietTask } from '../../server/task.ts'

/** Loads one file and prints how it ended: for tests that limit the process. */
export async function loadInCase(dataDir: string, file: string): Promise<void> {
  const kase = await openCase(dataDir, 'c')
  try {
    const { files } = await loadPaths(kase, [file], {}, quietTask())
    console.log('LOADED', JSON.stringify(files))
  } catch (error) {
    console.log(error instanceof AppError ? `${error.code} ${error.message}` : error)
  }
}
