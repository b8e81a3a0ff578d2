import { cancelQuery, checkCypher, listQueries, queryHistory, runCypher, runSavedQuery } from '../contract/queries.ts'
import { json, type Operation } from './operation.ts'
import type { Services } from './services.ts'

export function queryOperations({ workspace, graph }: Services): Operation[] {
  return [
    json(listQueries, async () => ({ queries: await graph.listQueries() })),
    json(runSavedQuery, async ({ params: { caseId, queryId }, body, masked }) =>
      workspace.use(caseId, async (kase) => graph.runSaved(kase, queryId, { ...body, masked })),
    ),
    json(runCypher, async ({ params: { caseId }, body: { cypher, ...options }, masked }) =>
      workspace.use(caseId, async (kase) => graph.runCypher(kase, cypher, { ...options, masked })),
    ),
    json(checkCypher, async ({ params: { caseId }, body: { cypher }, masked }) => workspace.use(caseId, async (kase) => graph.check(kase, cypher, masked))),
    json(cancelQuery, async ({ params: { caseId, runId } }) => {
      await workspace.info(caseId)
      return { cancelled: await graph.cancel(runId) }
    }),
    json(queryHistory, async ({ params: { caseId } }) => workspace.use(caseId, async (kase) => ({ history: await graph.history(kase) }))),
  ]
}
