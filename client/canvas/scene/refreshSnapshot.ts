import type { Subgraph } from '../../../server/contract/common.ts'
import type { SceneSnapshot } from './snapshot.ts'

/**
 * A kept picture with nodes and relations as the graph has them now: places and origins stay, what is gone goes. The graph gives
 * relations other ids when it is built again, so they are known by their ends and type.
 */
export function refreshSnapshot(snapshot: SceneSnapshot, now: Subgraph, dataVersion: number | null): SceneSnapshot {
  const nodes = new Map(now.nodes.map((node) => [node.id, node]))
  const kept = new Map(snapshot.relations.map(({ relation, origins }) => [tie(relation), origins]))
  return {
    ...snapshot,
    dataVersion,
    nodes: snapshot.nodes.flatMap((entry) => {
      const node = nodes.get(entry.node.id)
      return node ? [{ ...entry, node }] : []
    }),
    relations: now.relations.flatMap((relation) => {
      const origins = kept.get(tie(relation))
      return origins ? [{ relation, origins }] : []
    }),
  }
}

function tie({ from, type, to }: { readonly from: string; readonly type: string; readonly to: string }): string {
  return JSON.stringify([from, type, to])
}
