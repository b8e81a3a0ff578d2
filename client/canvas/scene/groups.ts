import type { Label } from '../../../server/contract/common.ts'
import type { NodeGroup } from './lens.ts'
import { ringsOf } from './ringOf.ts'
import type { SceneState } from './sceneState.ts'

/** The groups with one more; its members leave the groups they were in, and a group of fewer than two is none. */
export function withGroup(groups: readonly NodeGroup[], group: Omit<NodeGroup, 'id'>): NodeGroup[] {
  const joining = new Set(group.members)
  if (joining.size < 2) return [...groups]
  const rest = groups.map((one) => ({ ...one, members: one.members.filter((id) => !joining.has(id)) })).filter(({ members }) => members.length > 1)
  const last = Math.max(0, ...groups.map(({ id }) => Number(id.slice('group:'.length))))
  return [...rest, { ...group, id: `group:${last + 1}`, members: [...joining].toSorted() }]
}

/** Visible stores of a ring; none where there is only one. */
export function ringStores(state: SceneState, ringId: string): string[] {
  return groupableRings(state).get(ringId) ?? []
}

/** Rings with at least two visible stores. */
export function groupableRings(state: SceneState): Map<string, string[]> {
  const marks = ringsOf(state)
  const rings = new Map<string, string[]>()
  for (const id of state.shown.nodes) {
    if (state.graph.getNodeAttribute(id, 'node').label !== 'Store') continue
    const ring = marks.get(id)
    if (!ring) continue
    const stores = rings.get(ring.ringId)
    if (stores) stores.push(id)
    else rings.set(ring.ringId, [id])
  }
  return new Map([...rings].filter(([, stores]) => stores.length > 1))
}

/** What hangs on a node, by kind: an operator's sites, an account's stores; a store's waybills also behind its orders. Only kinds of which there are at least two. */
export function hangingOn(state: SceneState, nodeId: string): Map<Label, string[]> {
  const near = visibleNeighbours(state, nodeId)
  const orders = [...near].filter((id) => state.graph.getNodeAttribute(id, 'node').label === 'Order')
  const behind = orders.flatMap((id) => [...visibleNeighbours(state, id)].filter((other) => state.graph.getNodeAttribute(other, 'node').label === 'Waybill'))
  const kinds = new Map<Label, string[]>()
  for (const id of new Set([...near, ...behind])) {
    if (id === nodeId) continue
    const { label } = state.graph.getNodeAttribute(id, 'node')
    kinds.set(label, [...(kinds.get(label) ?? []), id])
  }
  return new Map([...kinds].filter(([, ids]) => ids.length > 1))
}

function visibleNeighbours({ graph, shown }: SceneState, nodeId: string): Set<string> {
  const neighbours = new Set<string>()
  for (const { id, from, to } of graph.relationsOf(nodeId)) {
    if (shown.relations.has(id)) neighbours.add(from === nodeId ? to : from)
  }
  return neighbours
}
