import { maskIf } from '../casework/masking/masks.ts'
import { queriesOf } from '../casework/queries/findQuery.ts'
import { changeQuery as change, deleteQuery as remove, saveQuery as save } from '../casework/queries/ownQueries.ts'
import { exportQueries as exported, importQueries as imported } from '../casework/queries/queryFile.ts'
import { changeQuery, deleteQuery, exportQueries, importQueries, listCaseQueries, saveQuery } from '../contract/ownQueries.ts'
import { bytes, json, type Operation } from './operation.ts'
import type { Services } from './services.ts'

export function ownQueryOperations({ workspace }: Services): Operation[] {
  return [
    json(listCaseQueries, async ({ params: { caseId } }) => workspace.use(caseId, async (kase) => ({ queries: await queriesOf(kase) }))),
    json(saveQuery, async ({ params: { caseId }, body }) => workspace.use(caseId, async (kase) => save(kase, body, new Date()))),
    json(changeQuery, async ({ params: { caseId, queryId }, body: { seen, ...draft }, masked }) =>
      workspace.use(caseId, async (kase) => change(kase, queryId, draft, seen, new Date(), await maskIf(masked, kase))),
    ),
    json(deleteQuery, async ({ params: { caseId, queryId } }) =>
      workspace.use(caseId, async (kase) => {
        await remove(kase, queryId, new Date())
        return { deleted: true }
      }),
    ),
    bytes(exportQueries, async ({ params: { caseId } }) => {
      const file = await workspace.use(caseId, async (kase) => exported(kase, new Date()))
      return { fileName: `${caseId}-queries.json`, contentType: 'application/json; charset=utf-8', content: onePiece(`${JSON.stringify(file, null, 2)}\n`) }
    }),
    json(importQueries, async ({ params: { caseId }, body: { file, onConflict } }) =>
      workspace.use(caseId, async (kase) => imported(kase, file, onConflict, new Date())),
    ),
  ]
}

async function* onePiece(text: string): AsyncGenerator<string> {
  yield text
}
