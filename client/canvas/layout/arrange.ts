import type { Subgraph } from '../../../server/contract/common.ts'
import { nextTurn } from '../inTurns.ts'
import type { Point, Contents } from '../scene/sceneState.ts'
import { type LayoutInput, layoutInput } from './layoutInput.ts'
import { type LayoutId, LAYOUTS } from './layouts.ts'
import { runLayout } from './runLayout.ts'

const GAP = 260
/** A flow of more is a sheet of columns that nobody can follow. */
const MOST_IN_FLOW = 3000

/** Places for a whole subgraph that comes at once: a flow when it holds stores, beside what the canvas already shows. */
export function arrange(state: Contents, subgraph: Subgraph): Map<string, Point> {
  const { layout, input } = freshInput(state, subgraph)
  return beside(state, LAYOUTS[layout](input))
}

/** The same without freezing the tab, for what may be large. An aborted one rejects with the signal's reason. */
export async function arrangeAway(state: Contents, subgraph: Subgraph, signal: AbortSignal): Promise<Map<string, Point>> {
  const { layout, input } = freshInput(state, subgraph)
  const places = beside(state, await runLayout(layout, input, signal))
  // Whoever puts so much on a canvas does it in a turn of its own.
  await nextTurn()
  signal.throwIfAborted()
  return places
}

function freshInput(state: Contents, subgraph: Subgraph): { layout: LayoutId; input: LayoutInput } {
  const nodes = subgraph.nodes.filter((node) => !state.graph.hasNode(node.id))
  const stores = nodes.filter((node) => node.label === 'Store').length
  return { layout: stores > 1 && nodes.length <= MOST_IN_FLOW ? 'flow' : 'force', input: layoutInput(nodes, subgraph.relations) }
}

function beside(state: Contents, places: Map<string, Point>): Map<string, Point> {
  if (state.graph.order === 0 || places.size === 0) return places
  const [there, own] = [extent(state.graph.mapNodes((_, { x, y }) => ({ x, y }))), extent(places.values())]
  const [x, y] = [there.right + GAP - own.left, (there.top + there.bottom - own.top - own.bottom) / 2]
  return new Map([...places].map(([id, point]) => [id, { x: point.x + x, y: point.y + y }]))
}

function extent(points: Iterable<Point>): { left: number; right: number; top: number; bottom: number } {
  const box = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity }
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.max(box.top, y)
    box.bottom = Math.min(box.bottom, y)
  }
  return box
}
