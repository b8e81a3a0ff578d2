import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { NODE_BOX } from '../scene/nodeSize.ts'
import type { Point } from '../scene/sceneState.ts'
import type { LayoutInput } from './layoutInput.ts'
import { separate } from './separate.ts'

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
const LINK_LENGTH = 150

/** ForceAtlas2 from a sunflower of the nodes, then pushed apart until no two boxes overlap. */
export function forceLayout({ nodes, links }: LayoutInput): Map<string, Point> {
  if (nodes.length === 0) return new Map()
  const graph = new UndirectedGraph()
  for (const [index, { id }] of nodes.entries()) {
    const radius = NODE_BOX.width * Math.sqrt(index + 0.5)
    graph.addNode(id, { x: radius * Math.cos(index * GOLDEN_ANGLE), y: radius * Math.sin(index * GOLDEN_ANGLE) })
  }
  for (const { from, to } of links) graph.mergeEdge(from, to)

  const positions = forceAtlas2(graph, {
    iterations: nodes.length > 5000 ? 40 : nodes.length > 1000 ? 150 : 300,
    settings: { barnesHutOptimize: nodes.length > 400, gravity: 0.6, scalingRatio: 12, strongGravityMode: false, slowDown: 2, adjustSizes: false },
  })
  const places = new Map(nodes.map(({ id }) => [id, { x: positions[id]?.x ?? 0, y: positions[id]?.y ?? 0 }]))
  const lengths = links.map(({ from, to }) => distance(places.get(from), places.get(to))).toSorted((a, b) => a - b)
  const median = lengths[Math.floor(lengths.length / 2)] ?? LINK_LENGTH
  const scale = median > 0 ? LINK_LENGTH / median : 1
  for (const [id, point] of places) places.set(id, { x: point.x * scale, y: point.y * scale })
  return separate(places)
}

function distance(a: Point | undefined, b: Point | undefined): number {
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0
}
