import { evidenceRows as rowsOf, explainPair as pairOf, explainStore as storeOf } from '../casework/explain.ts'
import { evidenceRows, explainPair, explainStore } from '../contract/explain.ts'
import { json, type Operation } from './operation.ts'
import type { Services } from './services.ts'

export function explainOperations({ workspace }: Services): Operation[] {
  return [
    json(explainStore, async ({ params: { caseId, storeKey } }) => workspace.use(caseId, async (kase) => storeOf(kase, storeKey))),
    json(explainPair, async ({ params: { caseId }, query: { a, b } }) => workspace.use(caseId, async (kase) => pairOf(kase, a, b))),
    json(evidenceRows, async ({ params: { caseId }, query }) => workspace.use(caseId, async (kase) => rowsOf(kase, query))),
  ]
}
