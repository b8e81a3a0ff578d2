import { ringLineage as lineageOf, runChanges as changesOf } from '../casework/runChanges.ts'
import { listRuns as runsOf } from '../casework/runs.ts'
import { listRuns, ringLineage, runChanges } from '../contract/runs.ts'
import { json, type Operation } from './operation.ts'
import type { Services } from './services.ts'

export function runOperations({ workspace }: Services): Operation[] {
  return [
    json(listRuns, async ({ params: { caseId } }) => workspace.use(caseId, async (kase) => ({ runs: await runsOf(kase) }))),
    json(runChanges, async ({ params: { caseId, runId }, query: { since } }) => workspace.use(caseId, async (kase) => changesOf(kase, runId, since))),
    json(ringLineage, async ({ params: { caseId, ringId } }) => workspace.use(caseId, async (kase) => lineageOf(kase, ringId))),
  ]
}
