import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Case } from '../../server/casework/case.ts'
import { openCase } from '../../server/casework/openCase.ts'
import type { FileReport, LoadReport } from '../../server/contract/sources.ts'
import { loadPaths, type LoadOptions } from '../../server/intake/loadPaths.ts'
import { quietTask } from '../../server/task.ts'

/** A case of its own in a folder of its own, and an `in` folder to write files to. */
export interface TestCase {
  kase: Case
  inbox: string
  write: (file: string, content: string | Uint8Array) => Promise<string>
  load: (options?: LoadOptions) => Promise<LoadReport>
}

export async function withCase<T>(work: (test: TestCase) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'kongbao-'))
  const inbox = join(dir, 'in')
  await mkdir(inbox)
  const kase = await openCase(dir, 'c')
  try {
    return await work({
      kase,
      inbox,
      write: async (file, content) => {
        await mkdir(dirname(join(inbox, file)), { recursive: true })
        await writeFile(join(inbox, file), content)
        return join(inbox, file)
      },
      load: (options = {}) => loadPaths(kase, [inbox], options, quietTask()),
    })
  } finally {
    await kase.close()
    await rm(dir, { recursive: true, force: true })
  }
}

export function counts(report: FileReport | undefined): string {
  return report ? `${report.read} = ${report.loaded} + ${report.duplicate} + ${report.rejected}` : 'no report'
}
