import type { Case } from '../casework/case.ts'
import { latestRun } from '../casework/runs.ts'
import type { CaseSummary, GraphStatus } from '../contract/cases.ts'
import { dataVersion, listSources, rowCounts } from '../evidence/sources.ts'
import type { Services } from './services.ts'

/** What is known of a case at a glance. */
export async function summariseCase(services: Services, kase: Case): Promise<CaseSummary> {
  const { workspace } = services
  const { name, createdAt, synthetic } = await workspace.info(kase.id)
  const sources = await listSources(kase)
  return {
    caseId: kase.id,
    name,
    createdAt,
    synthetic,
    dataVersion: await dataVersion(kase),
    loadedAt: sources.at(-1)?.loadedAt ?? null,
    sources: sources.length,
    rows: await rowCounts(kase),
    run: await latestRun(kase),
    graph: await graphStatusOf(services, kase),
  }
}

/** How the graph stands; while there is none, with the reason that the start knows, such as a missing Java. */
export async function graphStatusOf({ graph, readiness }: Services, kase: Case): Promise<GraphStatus> {
  const status = await graph.status(kase)
  return status.state === 'none' ? { ...status, message: status.message ?? readiness.waitsFor } : status
}
