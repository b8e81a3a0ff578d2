import { createWriteStream } from 'node:fs'
import { mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { QualityName } from '../analysis/leiden/quality.ts'
import { Database } from '../evidence/database.ts'
import { AppError, throwIfCancelled } from '../errors.ts'
import type { Task } from '../task.ts'
import { clusterEdgesInWorker } from './clusterEdges.ts'
import { readEdges } from './edgeList.ts'

export interface CommunitiesOptions {
  quality: QualityName
  resolution: number
  seed: number
  /** Where `node,community` goes. */
  out: string
}

export interface CommunitiesReport {
  nodes: number
  edges: number
  communities: number
  quality: number
  modularity: number
  seconds: number
  peakRssBytes: number
}

/**
 * Runs the community engine on an edge list (`source,target[,weight]`, CSV or Parquet, undirected, ids are strings) and writes
 * `node,community`, nodes sorted. Parallel edges are summed, loops count twice in the degree; neither the order of the rows nor which end comes first matters.
 * Throws NOT_FOUND or BAD_INPUT naming file, row and reason; when it fails or is cancelled, `out` is as it was.
 */
export async function findCommunities(path: string, options: CommunitiesOptions, task: Task): Promise<CommunitiesReport> {
  const started = performance.now()
  if (!(await stat(path).catch(() => null))?.isFile()) throw new AppError('NOT_FOUND', `There is no file ${path}.`, { file: path })
  const scratch = await mkdtemp(join(tmpdir(), 'kongbao-edges-'))
  const database = await Database.open(join(scratch, 'edges.duckdb'), { spillDir: scratch, memoryLimit: '1GB' })
  try {
    task.report({ step: 'communities.read', detail: path })
    const edges = await readEdges(database, path, task)
    const { nodes } = edges
    const count = edges.sources.length
    const found = await clusterEdgesInWorker(
      edges,
      options,
      ({ iteration, level, nodes: left }) =>
        task.report({ step: 'communities.cluster', done: iteration + 1, unit: 'iterations', detail: `level ${level}, ${left} nodes` }),
      task.signal,
    )
    throwIfCancelled(task.signal)
    task.report({ step: 'communities.write', total: nodes, unit: 'nodes' })
    await writeMembership(database, found.membership, options.out, task)
    return {
      nodes,
      edges: count,
      communities: found.communities,
      quality: found.quality,
      modularity: found.modularity,
      seconds: (performance.now() - started) / 1000,
      peakRssBytes: process.resourceUsage().maxRSS * 1024,
    }
  } finally {
    database.closeFile()
    await rm(scratch, { recursive: true, force: true })
  }
}

const nodeRow = z.object({ id: z.string(), n: z.number() })

async function writeMembership(database: Database, membership: Int32Array, out: string, task: Task): Promise<void> {
  async function* lines(): AsyncGenerator<string> {
    yield 'node,community\n'
    for await (const rows of database.batches('SELECT id, n FROM node ORDER BY n', nodeRow, undefined, task)) {
      yield rows.map(({ id, n }) => `${/[",\r\n]/.test(id) ? `"${id.replaceAll('"', '""')}"` : id},${membership[n]}\n`).join('')
    }
  }
  const partial = `${out}.part`
  try {
    await pipeline(lines, createWriteStream(partial))
    await rename(partial, out)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}
