import { listVerdicts as verdictsIn, ringVerdicts as verdictsOn } from '../casework/verdicts/ringVerdicts.ts'
import { stateVerdict as state } from '../casework/verdicts/stateVerdict.ts'
import { withdrawVerdict as withdraw } from '../casework/verdicts/withdrawVerdict.ts'
import { listVerdicts, ringVerdicts, stateVerdict, withdrawVerdict } from '../contract/verdicts.ts'
import { json, type Operation } from './operation.ts'
import type { Services } from './services.ts'

export function verdictOperations({ workspace }: Services): Operation[] {
  return [
    json(listVerdicts, async ({ params: { caseId } }) => workspace.use(caseId, verdictsIn)),
    json(ringVerdicts, async ({ params: { caseId, ringId } }) => workspace.use(caseId, async (kase) => verdictsOn(kase, ringId))),
    json(stateVerdict, async ({ params: { caseId }, body }) => workspace.use(caseId, async (kase) => state(kase, body, new Date()))),
    json(withdrawVerdict, async ({ params: { caseId, verdictId }, body: { reason } }) =>
      workspace.use(caseId, async (kase) => withdraw(kase, verdictId, reason, new Date())),
    ),
  ]
}
