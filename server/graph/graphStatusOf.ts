import { join } from 'node:path'
import type { Case } from '../casework/case.ts'
import type { GraphStatus } from '../contract/cases.ts'
import { dataVersion } from '../evidence/sources.ts'
import { lastRunId } from './build/lastRun.ts'
import type { GraphHost } from './graphHost.ts'
import { readHomeMeta } from './meta.ts'
import { shippedModel } from './model/modelHash.ts'

/** How a case's graph stands, seen against its evidence and its last run. */
export async function graphStatusOf(kase: Case, host: GraphHost | null, external: boolean): Promise<GraphStatus> {
  const own = host?.caseId === kase.id ? host : null
  const meta = own?.meta ?? (external ? null : await readHomeMeta(join(kase.folder, 'graph', 'home')))
  const figures = { dataVersion: meta?.dataVersion ?? null, runId: meta?.runId ?? null, nodes: meta?.nodes ?? null, relations: meta?.relations ?? null }
  const status = { ...figures, tier: meta?.tier ?? null, managed: !external }
  if (!own) {
    const message = `Neo4j serves ${host ? `the case ${host.caseId}` : 'no case'} now; exploring this one opens it.`
    return meta || external ? { ...status, state: 'closed', message } : { ...status, state: 'none', message: null }
  }
  if (own.state !== 'ready' || !meta) return { ...status, state: own.state, message: own.message }
  const behind = (await newestEvidence(kase)) !== meta.dataVersion
  const olderRun = (await lastRunId(kase)) !== meta.runId
  const olderModel = (await shippedModel()) !== meta.model
  if (!behind && !olderRun && !olderModel) return { ...status, state: 'ready', message: own.message }
  const newer = behind ? 'Evidence was loaded after the graph was built.' : 'Rings were detected after the graph was built.'
  const message = behind || olderRun ? newer : 'An earlier Kongbao built the graph; build it again.'
  return { ...status, state: 'stale', message }
}

async function newestEvidence(kase: Case): Promise<number> {
  const evidence = await kase.evidence.another()
  try {
    return await dataVersion({ ...kase, evidence })
  } finally {
    evidence.close()
  }
}
