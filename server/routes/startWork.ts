import { detect } from '../casework/detect.ts'
import type { Job } from '../contract/jobs.ts'
import type { Services } from './services.ts'

/** Detection as a job. `after`: only once that job is done. */
export function startDetect({ workspace, jobs }: Services, caseId: string, settings: Record<string, unknown>, after?: string): Job {
  return jobs.start(caseId, 'detect', async (task) => workspace.useApart(caseId, async (kase) => detect(kase, settings, task)), { after })
}

/** Building the graph as a job. */
export function startGraph({ workspace, jobs, graph }: Services, caseId: string, after?: string): Job {
  return jobs.start(caseId, 'graph', async (task) => workspace.useApart(caseId, async (kase) => graph.build(kase, task)), { after })
}
