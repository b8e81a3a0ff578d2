import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CASE_FILES } from '../casework/case.ts'
import { graphStatus } from '../contract/cases.ts'
import { AppError } from '../errors.ts'
import { startGraph } from '../routes/startWork.ts'
import { buildClient } from './clientBuild.ts'
import { followJob } from './followJob.ts'
import type { Kongbao } from './kongbao.ts'
import { makeSample, needsSample, SAMPLE } from './sample.ts'
import type { Steps } from './steps.ts'

export interface Preparation {
  /** Make the sample case when there is no case yet. */
  sample: boolean
}

/**
 * What stands between listening and exploring: the client, the sample case, Neo4j. Each goes on when another fails;
 * the first two run side by side. `explored` says meanwhile why exploring waits.
 */
export async function prepare(kongbao: Kongbao, steps: Steps, { sample }: Preparation): Promise<void> {
  const { explored } = kongbao
  await Promise.all([
    attempt(steps, 'Client', async () =>
      steps.run('Client', async (task) => ({ said: (await buildClient(task)) ? 'built' : 'up to date', result: undefined })),
    ),
    attempt(steps, 'Sample case', async () => {
      if (!sample || !(await needsSample(kongbao))) return
      explored.caseId = SAMPLE
      explored.pending = 'The sample case is being made.'
      await makeSample(kongbao, steps)
    }),
  ])
  explored.caseId = await lastUsedCase(kongbao)
  if (explored.caseId !== null) {
    explored.pending = 'Neo4j is starting.'
    const failed = await attempt(steps, 'Neo4j', async () => openGraph(kongbao, explored.caseId ?? SAMPLE, steps))
    explored.pending = null
    if (failed) kongbao.logger.warn({ err: failed }, 'exploring waits')
  }
  explored.pending = null
}

async function openGraph(kongbao: Kongbao, caseId: string, steps: Steps): Promise<void> {
  const { workspace, graph, jobs } = kongbao
  const status = await steps.run('Neo4j', async (task) => {
    const found = await workspace.use(caseId, async (kase) => {
      await graph.open(kase, task)
      return graph.status(kase)
    })
    return { said: `open for case ${caseId}`, result: found }
  })
  if (status.state !== 'none' && status.state !== 'stale') return
  await steps.run('Graph', async (task) => {
    const { nodes, relations } = graphStatus.parse(await followJob(jobs, startGraph(kongbao, caseId), task))
    return { said: `${(nodes ?? 0).toLocaleString('en')} nodes, ${(relations ?? 0).toLocaleString('en')} relations`, result: undefined }
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
async function attempt(steps: Steps, name: string, work: () => Promise<void>): Promise<unknown> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof AppError && error.code === 'CANCELLED') throw error
    steps.warn(name, error)
    return error
  }
}
