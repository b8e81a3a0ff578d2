import type { z } from 'zod'
import type { checkScene as endpoint } from '../../contract/scenes.ts'
import type { GraphService } from '../../graph/graphService.ts'
import type { Case } from '../case.ts'
import { whyGone } from './whyGone.ts'

/** Relations are asked for so many nodes at a time: there is a bound on one answer. */
const CHUNK = 2000

type Graph = Pick<GraphService, 'existing' | 'among' | 'status'>

/** The nodes that the graph still has, as they are now, the relations among them, and why the others are gone. Throws GRAPH_AWAY. */
export async function checkNodes(kase: Case, graph: Graph, ids: readonly string[]): Promise<z.infer<typeof endpoint.reply>> {
  const nodes = await graph.existing(kase, ids)
  const found = nodes.map(({ id }) => id)
  const known = new Set(found)
  const missing = [...new Set(ids)].filter((id) => !known.has(id))
  const relations = new Map<string, z.infer<typeof endpoint.reply>['relations'][number]>()
  for (let start = 0; start < found.length; start += CHUNK)
    for (const relation of await graph.among(kase, found.slice(start, start + CHUNK), found)) relations.set(relation.id, relation)
  return { nodes, relations: [...relations.values()], gone: missing.length > 0 ? await whyGone(kase, missing, await graph.status(kase)) : [] }
}
