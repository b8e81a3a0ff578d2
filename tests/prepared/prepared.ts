import { constants } from 'node:fs'
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateCase } from '../../seed/generate.ts'
import { newest } from '../../server/main/clientBuild.ts'
import { quietTask } from '../../server/task.ts'
import { buildTestClient } from './buildTestClient.ts'
import { makeCase } from './makeCase.ts'
import { once } from './once.ts'

// What several test files need and none changes, made once a run. `root` is `inject('prepared')`.

const CLIENT_SOURCES = ['client', 'server/contract'].map((path) => fileURLToPath(new URL(`../../${path}`, import.meta.url)))

/** The sample as generated: `case/*.csv` and `truth/`. Read only. */
export async function sampleFiles(root: string): Promise<string> {
  const folder = await once(join(root, 'sample'), async (draft) => {
    await generateCase({ profile: 'sample', variant: 'default', seed: 1, out: join(draft, 'made') }, quietTask())
  })
  return join(folder, 'made')
}

/** A copy, as `dataDir/caseId`, of the sample loaded, detected and built as a graph. */
export async function copySampleCase(root: string, dataDir: string, caseId = 'sample'): Promise<void> {
  const prepared = await sampleCase(root)
  await mkdir(dataDir, { recursive: true })
  await cp(prepared, join(dataDir, caseId), { recursive: true, mode: constants.COPYFILE_FICLONE })
}

/** The sample loaded, detected and built as a graph. Nobody opens this one: `copySampleCase`. */
export async function sampleCase(root: string): Promise<string> {
  const data = await once(join(root, 'data'), async (draft) => makeCase(draft, join(await sampleFiles(root), 'case')))
  return join(data, 'sample')
}

/** The client of the test build. Read only. */
export async function testClient(root: string): Promise<string> {
  return once(join(root, `client-${Math.floor(await newest(CLIENT_SOURCES))}`), buildTestClient)
}
