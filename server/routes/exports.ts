import { createReadStream } from 'node:fs'
import { currentUser } from '../casework/currentUser.ts'
import { exportFile } from '../casework/exports/exportFile.ts'
import { exportTo } from '../casework/exports/exportTo.ts'
import { listExports as exportsOf } from '../casework/exports/listExports.ts'
import { matchNumbers as match } from '../casework/match.ts'
import { downloadExport, listExports, matchNumbers, startExport } from '../contract/exports.ts'
import { bytes, json, type Operation } from './operation.ts'
import type { Services } from './services.ts'
import { whileHeld } from './whileHeld.ts'

export function exportOperations({ workspace, jobs, graph }: Services): Operation[] {
  return [
    json(startExport, async ({ params: { caseId }, body: request }) => {
      await workspace.info(caseId)
      return jobs.start(caseId, 'export', async (task) =>
        workspace.useApart(caseId, async (kase) => exportTo(kase, request, { graph, user: currentUser(), now: new Date() }, task)),
      )
    }),
    json(listExports, async ({ params: { caseId } }) => workspace.use(caseId, async (kase) => ({ exports: await exportsOf(kase) }))),
    bytes(downloadExport, async ({ params: { caseId, name } }) => {
      const path = await workspace.use(caseId, async (kase) => exportFile(kase, name))
      return { fileName: name, contentType: contentType(name), content: await whileHeld(workspace, caseId, () => createReadStream(path)) }
    }),
    json(matchNumbers, async ({ params: { caseId }, body: { numbers }, signal }) =>
      workspace.useApart(caseId, async (kase) => match(kase, numbers, { signal, report: () => undefined })),
    ),
  ]
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  graphml: 'application/graphml+xml',
  gexf: 'application/gexf+xml',
}

function contentType(name: string): string {
  return CONTENT_TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
}
