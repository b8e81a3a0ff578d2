import { cancelJob, getJob, listJobs, startDetection, startGraphBuild, watchJob } from '../contract/jobs.ts'
import { events, json, type Operation } from './operation.ts'
import type { Services } from './services.ts'
import { startDetect, startGraph } from './startWork.ts'

export function jobOperations(services: Services): Operation[] {
  const { workspace, jobs } = services
  return [
    json(listJobs, async ({ params: { caseId } }) => {
      await workspace.info(caseId)
      return { jobs: jobs.list(caseId) }
    }),
    json(getJob, async ({ params: { caseId, jobId } }) => jobs.get(caseId, jobId)),
    events(watchJob, ({ params: { caseId, jobId }, signal }) => jobs.watch(caseId, jobId, signal)),
    json(cancelJob, async ({ params: { caseId, jobId } }) => jobs.cancel(caseId, jobId)),
    json(startDetection, async ({ params: { caseId }, body: { settings } }) => {
      await workspace.info(caseId)
      return startDetect(services, caseId, settings)
    }),
    json(startGraphBuild, async ({ params: { caseId } }) => {
      await workspace.info(caseId)
      return startGraph(services, caseId)
    }),
  ]
}
