import { createReadStream } from 'node:fs'
import { currentUser } from '../casework/currentUser.ts'
import { exportFile } from '../casework/exports/exportFile.ts'
import { exportTo } from '../casework/exports/exportTo.ts'
import { keepPicture as keep } from '../casework/exports/keepPicture.ts'
import { listExports as exportsOf } from '../casework/exports/listExports.ts'
import { matchNumbers as match } from '../casework/match.ts'
import { verifyExport as verify } from '../casework/verifyExport.ts'
import { downloadExport, keepPicture, listExports, matchNumbers, startExport, verifyExport } from '../contract/exports.ts'
import { AppError } from '../errors.ts'
import { bytes, json, upload, type Operation } from './operation.ts'
import type { Services } from './services.ts'
import { whileHeld } from './whileHeld.ts'

export function exportOperations({ workspace, jobs, graph }: Services): Operation[] {
  return [
    json(startExport, async ({ params: { caseId }, body, masked }) => {
      await workspace.info(caseId)
      const request = { ...body, mask: asMasked(masked, body.mask) }
      return jobs.start(caseId, 'export', async (task) =>
        workspace.useApart(caseId, async (kase) => exportTo(kase, request, { graph, user: currentUser(), now: new Date() }, task)),
      )
    }),
    json(listExports, async ({ params: { caseId } }) => workspace.use(caseId, async (kase) => ({ exports: await exportsOf(kase) }))),
    bytes(downloadExport, async ({ params: { caseId, name }, masked }) => {
      const path = await workspace.use(caseId, async (kase) => exportFile(kase, name, masked))
      return { fileName: name, contentType: contentType(name), content: await whileHeld(workspace, caseId, () => createReadStream(path)), safe: true }
    }),
    json(verifyExport, async ({ params: { caseId, name } }) =>
      workspace.use(caseId, async (kase) => {
        const { ok, state, message, entries } = await verify(await exportFile(kase, name))
        return { ok, state, message, rows: entries }
      }),
    ),
    upload(keepPicture, async ({ params: { caseId }, query, masked, content }) =>
      workspace.use(caseId, async (kase) => keep(kase, { ...query, mask: masked }, content, currentUser().name, new Date())),
    ),
    json(matchNumbers, async ({ params: { caseId }, body: { numbers }, signal }) =>
      workspace.useApart(caseId, async (kase) => match(kase, numbers, { signal, report: () => undefined })),
    ),
  ]
}

/** An export is masked as its session is. Throws FORBIDDEN when a masked session asks for one without. */
function asMasked(session: boolean, asked: boolean | undefined): boolean {
  if (session && asked === false)
    throw new AppError('FORBIDDEN', 'This session is masked, and so are its exports: go on without the mask first, with a reason and a second person.')
  return asked ?? session
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  graphml: 'application/graphml+xml',
  gexf: 'application/gexf+xml',
  cypher: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
}

function contentType(name: string): string {
  return CONTENT_TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
}
