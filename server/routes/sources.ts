import { uploadFile, uploadedPath } from '../casework/uploads.ts'
import { listProfiles, listSources, startLoad as startLoadEndpoint, upload as uploadEndpoint } from '../contract/sources.ts'
import { AppError } from '../errors.ts'
import { listSources as sourcesOf } from '../evidence/sources.ts'
import { PROFILES } from '../intake/profiles/registry.ts'
import { json, upload, type Operation } from './operation.ts'
import type { Services } from './services.ts'
import { startDetect, startGraph, startLoad } from './startWork.ts'

export function sourceOperations(services: Services): Operation[] {
  const { workspace } = services
  return [
    json(listProfiles, async () => ({ profiles: PROFILES.map(({ id, title, tables, needs }) => ({ id, ...title, tables: [...tables], needs: [...needs] })) })),
    json(listSources, async ({ params: { caseId } }) => workspace.use(caseId, async (kase) => ({ sources: await sourcesOf(kase) }))),
    upload(uploadEndpoint, async ({ params: { caseId, name }, content, signal }) =>
      workspace.use(caseId, async (kase) => uploadFile(kase, name, content, signal)),
    ),
    json(startLoadEndpoint, async ({ params: { caseId }, body: { uploads, paths, profile, set, next }, trusted }) => {
      if (paths.length > 0 && !trusted)
        throw new AppError('FORBIDDEN', 'Paths of this machine can be loaded from the command line only. Upload the files instead.')
      if (uploads.length + paths.length === 0) throw new AppError('BAD_REQUEST', 'Nothing to load: name at least one upload.')
      const files = await workspace.use(caseId, async (kase) => [...uploads.map((name) => uploadedPath(kase, name)), ...paths])
      const load = startLoad(services, caseId, { paths: files, profile, set, uploads })
      const detection = next.includes('detect') ? startDetect(services, caseId, {}, load.jobId) : load
      if (next.includes('graph')) startGraph(services, caseId, detection.jobId)
      return load
    }),
  ]
}
