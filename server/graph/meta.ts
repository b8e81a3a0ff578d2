import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** What a graph was built from. It lies in the managed home, or on the `GraphMeta` node of an external server. */
export const graphMeta = z.object({
  caseId: z.string(),
  dataVersion: z.number(),
  runId: z.string().nullable(),
  tier: z.enum(['full', 'aggregate']),
  nodes: z.number(),
  relations: z.number(),
  /** Hash of the model's files: a graph that an older model built is stale. */
  model: z.string(),
})
export type GraphMeta = z.infer<typeof graphMeta>

export async function readHomeMeta(home: string): Promise<GraphMeta | null> {
  const text = await readFile(join(home, 'graph.json'), 'utf8').catch(() => null)
  return text === null ? null : graphMeta.parse(JSON.parse(text))
}

export async function writeHomeMeta(home: string, meta: GraphMeta): Promise<void> {
  await writeFile(join(home, 'graph.json'), `${JSON.stringify(meta, null, 2)}\n`)
}
