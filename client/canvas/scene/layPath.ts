import type { Subgraph } from '../../../server/contract/common.ts'
import { addSubgraph } from './addSubgraph.ts'
import { type Change, patch, type ScenePatch } from './patch.ts'
import { ROOT, type Point, type SceneNode, type SceneState } from './sceneState.ts'

/** Between two nodes of a path, and between the path and what lies above it. */
const STEP = 150
const APART = 160

/** Puts a path on the canvas: its nodes in order on one line, from left to right, below everything else. What was there elsewhere moves onto the line. */
export function layPath(state: SceneState, subgraph: Subgraph, path: { readonly nodes: readonly string[]; readonly relations: readonly string[] }): ScenePatch {
  const passed = new Set(path.nodes)
  const drawn = new Set(path.relations)
  const positions = line(state, path.nodes, passed)
  const own = { nodes: subgraph.nodes.filter(({ id }) => passed.has(id)), relations: subgraph.relations.filter(({ id }) => drawn.has(id)) }
  const added = addSubgraph(state, own, { origin: ROOT, positions })
  const changed = new Map(added.nodes.map((change) => [change.id, change]))
  const moved = path.nodes.flatMap((id): Change<SceneNode>[] => {
    const at = positions.get(id)
    if (!state.graph.hasNode(id) || !at) return []
    const before = state.graph.getNodeAttributes(id)
    const after = { ...(changed.get(id)?.after ?? before), ...at }
    return before.x === after.x && before.y === after.y && before.origins === after.origins ? [] : [{ id, before, after }]
  })
  const elsewhere = added.nodes.filter(({ id }) => !state.graph.hasNode(id) || !positions.has(id))
  return patch('add', { nodes: [...elsewhere, ...moved], relations: added.relations })
}

function line(state: SceneState, nodes: readonly string[], passed: ReadonlySet<string>): Map<string, Point> {
  const others: Point[] = [...state.shown.nodes].filter((id) => !passed.has(id)).map((id) => state.graph.getNodeAttributes(id))
  const width = (nodes.length - 1) * STEP
  const [left, right, low] = others.reduce(([a, b, c], { x, y }) => [Math.min(a, x), Math.max(b, x), Math.min(c, y)] as const, [
    Infinity,
    -Infinity,
    Infinity,
  ] as const)
  const start = others.length === 0 ? -width / 2 : (left + right - width) / 2
  const y = others.length === 0 ? 0 : low - APART
  return new Map(nodes.map((id, i) => [id, { x: start + i * STEP, y }]))
}
