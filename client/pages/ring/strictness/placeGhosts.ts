import { convexHull } from '../../../canvas/layers/convexHull.ts'
import { Occupancy } from '../../../canvas/layout/Occupancy.ts'
import { NODE_BOX } from '../../../canvas/scene/nodeSize.ts'
import type { Contents, Point } from '../../../canvas/scene/sceneState.ts'

const STEP = { x: NODE_BOX.width + 16, y: NODE_BOX.height + 14 }
/** Cells beyond the picture are asked for only when it has no room left. */
const WIDEST = 12

/** Places for ghosts: free cells of the picture outside the ring itself, those nearest to it first. The same picture gives the same places. */
export function placeGhosts({ graph }: Contents, ids: readonly string[]): Map<string, Point> {
  const occupancy = new Occupancy()
  const all: Point[] = []
  const stores: Point[] = []
  graph.forEachNode((_, { node, x, y }) => {
    occupancy.take({ x, y })
    all.push({ x, y })
    if (node.label === 'Store') stores.push({ x, y })
  })
  const ring = stores.length > 0 ? stores : all
  const middle = { x: mean(ring.map(({ x }) => x)), y: mean(ring.map(({ y }) => y)) }
  const hull = convexHull(ring)
  const [left, right] = [Math.min(middle.x, ...all.map(({ x }) => x)), Math.max(middle.x, ...all.map(({ x }) => x))]
  const [bottom, top] = [Math.min(middle.y, ...all.map(({ y }) => y)), Math.max(middle.y, ...all.map(({ y }) => y))]
  const far = ({ x, y }: Point): number => (x - middle.x) ** 2 + (y - middle.y) ** 2
  for (let wider = 0; ; wider++) {
    const cells: Point[] = []
    for (let x = left - wider * STEP.x; x <= right + wider * STEP.x; x += STEP.x)
      for (let y = bottom - wider * STEP.y; y <= top + wider * STEP.y; y += STEP.y)
        if (occupancy.isFree({ x, y }) && !isInside(hull, { x, y })) cells.push({ x, y })
    if (cells.length < ids.length && wider < WIDEST) continue
    const nearest = cells.toSorted((a, b) => far(a) - far(b) || a.x - b.x || a.y - b.y)
    return new Map(ids.map((id, place) => [id, nearest[place] ?? { x: right + (place + 1) * STEP.x, y: middle.y }]))
  }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Within a convex outline, or nearer to one of its corners than a box. */
function isInside(hull: readonly Point[], point: Point): boolean {
  if (hull.some(({ x, y }) => Math.abs(x - point.x) < STEP.x && Math.abs(y - point.y) < STEP.y)) return true
  if (hull.length < 3) return false
  const sides = hull.map((from, index) => {
    const to = hull[(index + 1) % hull.length] ?? from
    return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
  })
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0)
}
