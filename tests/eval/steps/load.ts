import { z } from 'zod'
import { openCase } from '../../../server/casework/openCase.ts'
import { loadPaths } from '../../../server/intake/loadPaths.ts'
import { quietTask } from '../../../server/task.ts'

export const CASE_ID = 'eval'

/** Loads the files of a folder into a new case. Throws when a file cannot be read. */
export const loadStep = {
  input: z.object({ files: z.string(), data: z.string() }),
  output: z.object({ loaded: z.number(), rejected: z.number() }),
  run: async ({ files, data }: { files: string; data: string }) => {
    const kase = await openCase(data, CASE_ID)
    try {
      const report = await loadPaths(kase, [files], {}, quietTask())
      const broken = report.files.find(({ error }) => error)
      if (broken) throw new Error(`${broken.file}: ${broken.error}`)
      const sum = (count: 'loaded' | 'rejected'): number => report.files.reduce((total, file) => total + file[count], 0)
      return { loaded: sum('loaded'), rejected: sum('rejected') }
    } finally {
      await kase.close()
    }
  },
}
