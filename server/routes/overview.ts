import { overviewFigures, overviewGraph as overviewGraphOf } from '../casework/overview.ts'
import { overviewGroups as groupsOf } from '../casework/overviewGroups.ts'
import { getOverview } from '../contract/cases.ts'
import { overviewGraph, overviewGroups } from '../contract/rings.ts'
import { json, type Operation } from './operation.ts'
import type { Services } from './services.ts'
import { summariseCase } from './summariseCase.ts'

export function overviewOperations(services: Services): Operation[] {
  const { workspace } = services
  return [
    json(getOverview, async ({ params: { caseId } }) =>
      workspace.use(caseId, async (kase) => ({ case: await summariseCase(services, kase), ...(await overviewFigures(kase)) })),
    ),
    json(overviewGroups, async ({ params: { caseId }, signal }) => workspace.use(caseId, async (kase) => groupsOf(kase, signal))),
    json(overviewGraph, async ({ params: { caseId } }) => workspace.use(caseId, async (kase) => overviewGraphOf(kase))),
  ]
}
