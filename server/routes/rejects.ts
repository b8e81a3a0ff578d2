import { downloadRejects, getSourceRow, listRejects } from '../contract/sources.ts'
import { readSourceRow } from '../evidence/sourceRow.ts'
import { listRejects as rejectsOf, rejectsCsv } from '../evidence/sources.ts'
import { bytes, json, type Operation } from './operation.ts'
import type { Services } from './services.ts'
import { whileHeld } from './whileHeld.ts'

export function rejectOperations({ workspace }: Services): Operation[] {
  return [
    json(listRejects, async ({ params: { caseId, sourceId }, query }) => workspace.use(caseId, async (kase) => rejectsOf(kase, sourceId, query))),
    bytes(downloadRejects, async ({ params: { caseId, sourceId } }) => ({
      fileName: `${caseId}-${sourceId}-rejects.csv`,
      contentType: 'text/csv; charset=utf-8',
      content: await whileHeld(workspace, caseId, (kase) => rejectsCsv(kase, sourceId)),
    })),
    json(getSourceRow, async ({ params: { caseId, sourceId, line } }) => workspace.use(caseId, async (kase) => readSourceRow(kase, sourceId, line))),
  ]
}
