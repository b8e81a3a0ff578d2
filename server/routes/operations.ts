import { caseOperations } from './cases.ts'
import { jobOperations } from './jobs.ts'
import type { Operation } from './operation.ts'
import type { Services } from './services.ts'
import { sourceOperations } from './sources.ts'
import { systemOperations } from './system.ts'

/** Every endpoint of the contract with what it does. */
export function operations(services: Services): Operation[] {
  return [systemOperations, caseOperations, jobOperations, sourceOperations].flatMap((resource) => resource(services))
}
