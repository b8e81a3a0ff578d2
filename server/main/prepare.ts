import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CASE_FILES } from '../casework/case.ts'
import { graphStatus, SAMPLE_CASE } from '../contract/cases.ts'
import { AppError } from '../errors.ts'
import { startGraph } from '../routes/startWork.ts'
import { buildClient } from './clientBuild.ts'
import { followJob } from './followJob.ts'
import type { Kongbao } from './kongbao.ts'
import { makeSample, needsSample } from './sample.ts'
import type { Steps } from './steps.ts'

export interface Preparation {
  /** Make the sample case when there is no case yet. */
  sample: boolean
}

/**
 * What stands between listening and exploring: Neo4j's files and the sample case side by side, then the graph; and the client beside all of it.
 * Each goes on when another fails; `explored` says meanwhile why exploring waits.
 */
export async function prepare(kongbao: Kongbao, steps: Steps, options: Preparation): Promise<void> {
  await Promise.all([attempt(kongbao, steps, 'Client', async () => prepareClient(steps)), prepareExploring(kongbao, steps, options)])
}

async function prepareExploring(kongbao: Kongbao, steps: Steps, { sample }: Preparation): Promise<void> {
  const { explored } = kongbao
  const [noNeo4j] = await Promise.all([
    attempt(kongbao, steps, 'Neo4j', async () => prepareNeo4j(kongbao, steps)),
    attempt(kongbao, steps, 'Sample case', async () => {
      if (!sample || !(await needsSample(kongbao))) return
      explored.caseId = SAMPLE_CASE
      explored.waitsFor = 'The sample case is being made.'
      await makeSample(kongbao, steps)
    }),
  ])
  const caseId = await lastUsedCase(kongbao)
  explored.caseId = caseId
  explored.waitsFor = 'Neo4j is starting.'
  const failure = noNeo4j ?? (caseId === null ? null : await attempt(kongbao, steps, 'Graph', async () => openGraph(kongbao, caseId, steps)))
  explored.waitsFor = failure instanceof AppError ? failure.message : null
}

async function prepareClient(steps: Steps): Promise<void> {
  await steps.run('Client', async (task) => ({ said: (await buildClient(task)) ? 'built' : 'up to date', result: undefined }))
}

async function prepareNeo4j({ graph }: Kongbao, steps: Steps): Promise<void> {
  await steps.run('Neo4j', async (task) => {
    await graph.prepare(task)
    return { said: 'its files are here', result: undefined }
  })
}

/** Opens the graph of the case; builds it when there is none, or an older one than the evidence or the last run. */
async function openGraph(kongbao: Kongbao, caseId: string, steps: Steps): Promise<void> {
  const { workspace, graph, jobs } = kongbao
  await steps.run('Graph', async (task) => {
    const found = await workspace.use(caseId, async (kase) => graph.open(kase, task))
    const isFresh = found.state !== 'none' && found.state !== 'stale'
    const { nodes, relations } = isFresh ? found : graphStatus.parse(await followJob(jobs, startGraph(kongbao, caseId), task))
    const size = `${(nodes ?? 0).toLocaleString('en')} nodes, ${(relations ?? 0).toLocaleString('en')} relations`
    return { said: `${isFresh ? 'opened' : 'built'} for case ${caseId}: ${size}`, result: undefined }
  })
}

/** The case whose evidence or casework was written last. */
async function lastUsedCase({ workspace }: Kongbao): Promise<string | null> {
  const cases = await Promise.all(
    (await workspace.list()).map(async ({ caseId }) => {
      const files = [CASE_FILES.evidence, CASE_FILES.casework].map((file) => join(workspace.folder(caseId), file))
      const times = await Promise.all(files.map(async (file) => (await stat(file).catch(() => null))?.mtimeMs ?? 0))
      return { caseId, usedAt: Math.max(...times) }
    }),
  )
  return cases.toSorted((a, b) => b.usedAt - a.usedAt)[0]?.caseId ?? null
}

/** A step may fail without stopping the rest; only being told to stop does. Returns what went wrong. */
async function attempt({ logger }: Kongbao, steps: Steps, name: string, work: () => Promise<void>): Promise<unknown> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof AppError && error.code === 'CANCELLED') throw error
    logger.warn({ err: error, step: name }, 'a step of the start failed')
    steps.warn(name, error)
    return error
  }
}
