import { readLock } from '../casework/lock.ts'
import { assemble } from '../main/kongbao.ts'
import { join } from 'node:path'
import type { Environment } from '../env.ts'
import type { Caller } from './caller.ts'
import { localCaller } from './localCaller.ts'
import { remoteCaller } from './remoteCaller.ts'

/** The server that holds the case, when there is one; else this process. */
export async function openCaller(environment: Environment, caseId: string): Promise<Caller> {
  const lock = await readLock(join(environment.dataDir, caseId))
  return lock?.server ? remoteCaller(lock.server) : localCaller(assemble(environment))
}
