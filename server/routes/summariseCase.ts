import type { Case } from '../casework/case.ts'
import { latestRun } from '../casework/runs.ts'
import type { CaseSummary } from '../contract/cases.ts'
import { dataVersion, listSources, rowCounts } from '../evidence/sources.ts'
import type { Services } from './services.ts'

/** What is known of a case at a glance. */
export async function summariseCase({ workspace, graph }: Services, kase: Case): Promise<CaseSummary> {
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
    graph: await graph.status(kase),
  }
}
