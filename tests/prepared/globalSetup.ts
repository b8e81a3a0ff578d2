import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for what is made once a run (`prepared.ts`). */
    prepared: string
  }
}

/** Gives every test file the same folder for what is made once a run; `KONGBAO_PREPARED` names one that stays. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const kept = process.env.KONGBAO_PREPARED
  const root = kept ?? (await mkdtemp(join(tmpdir(), 'kongbao-prepared-')))
  project.provide('prepared', root)
  return async () => (kept === undefined ? rm(root, { recursive: true, force: true }) : undefined)
}
