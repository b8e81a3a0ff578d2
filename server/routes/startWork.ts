import { appendAudit } from '../casework/audit.ts'
import type { Case } from '../casework/case.ts'
import { currentUser } from '../casework/currentUser.ts'
import { detect } from '../casework/detect.ts'
import { forgetUploads } from '../casework/uploads.ts'
import type { Job } from '../contract/jobs.ts'
import { loadPaths } from '../intake/loadPaths.ts'
import type { Task } from '../task.ts'
import type { Services } from './services.ts'

export interface Load {
  readonly paths: readonly string[]
  readonly profile?: string | undefined
  readonly set?: Record<string, string>
  /** Uploads among the paths: removed once they were loaded. */
  readonly uploads?: readonly string[]
}

/** What the job ends with, and what the audit log is to say of it. */
type Writer = (kase: Case, task: Task) => Promise<{ result: unknown; noted: Record<string, unknown> }>

/** Loading files as a job. */
export function startLoad(services: Services, caseId: string, { paths, profile, set = {}, uploads = [] }: Load): Job {
  return start(services, caseId, 'load', undefined, async (kase, task) => {
    const report = await loadPaths(kase, [...paths], { set, ...(profile === undefined ? {} : { profile }) }, task)
    await forgetUploads(kase, uploads)
    const files = report.files.map(({ file, sha256, loaded, duplicate, rejected }) => ({ file, sha256, loaded, duplicate, rejected }))
    return { result: report, noted: { dataVersion: report.dataVersion, files } }
  })
}

/** Detection as a job. `after`: only once that job is done. */
export function startDetect(services: Services, caseId: string, settings: Record<string, unknown>, after?: string): Job {
  return start(services, caseId, 'detect', after, async (kase, task) => {
    const run = await detect(kase, settings, task)
    return { result: run, noted: { runId: run.runId, dataVersion: run.dataVersion, rings: run.rings } }
  })
}

/** Building the graph as a job. */
export function startGraph(services: Services, caseId: string, after?: string): Job {
  return start(services, caseId, 'graph', after, async (kase, task) => {
    const status = await services.graph.build(kase, task)
    services.readiness.opened(caseId)
    return { result: status, noted: { runId: status.runId, dataVersion: status.dataVersion, nodes: status.nodes, relations: status.relations } }
  })
}

/** What changed a case is noted in its audit log once it was done. */
function start({ workspace, jobs }: Services, caseId: string, kind: Job['kind'], after: string | undefined, work: Writer): Job {
  const run = async (task: Task): Promise<unknown> =>
    workspace.useApart(caseId, async (kase) => {
      const { result, noted } = await work(kase, task)
      await appendAudit(kase, { action: kind, user: currentUser().name, details: noted }, new Date())
      return result
    })
  return jobs.start(caseId, kind, run, { after })
}
