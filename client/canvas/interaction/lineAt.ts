import { pointOn } from '../layers/lineCurve.ts'
import type { DrawnGraph } from '../render/Drawing.ts'
import type { Frame } from '../render/frame.ts'
import type { DrawnLine } from '../scene/drawnOf.ts'
import type { Point } from '../scene/sceneState.ts'

const REACH = 6
const PIECES = 8

/** The line nearest to a place, at most 6 pixels away; null when there is none. */
export function lineAt(graph: DrawnGraph, frame: Frame, at: Point): DrawnLine | null {
  let [nearest, best]: [DrawnLine | null, number] = [null, REACH]
  graph.forEachEdge((_, line, from, to) => {
    const [a, b] = [frame.toPixel(graph.getNodeAttributes(from)), frame.toPixel(graph.getNodeAttributes(to))]
    // A line bows out by less than an eighth of its length.
    const slack = REACH + (Math.abs(a.x - b.x) + Math.abs(a.y - b.y)) / 8
    if (at.x < Math.min(a.x, b.x) - slack || at.x > Math.max(a.x, b.x) + slack) return
    if (at.y < Math.min(a.y, b.y) - slack || at.y > Math.max(a.y, b.y) + slack) return
    const distance = distanceTo(a, b, at)
    if (distance < best) [nearest, best] = [line, distance]
  })
  return nearest
}

function distanceTo(from: Point, to: Point, at: Point): number {
  let least = Infinity
  let start = from
  for (let piece = 1; piece <= PIECES; piece++) {
    const end = pointOn(from, to, piece / PIECES)
    least = Math.min(least, distanceToPiece(start, end, at))
    start = end
  }
  return least
}

function distanceToPiece(a: Point, b: Point, at: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const square = dx * dx + dy * dy
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - a.x) * dx + (at.y - a.y) * dy) / square))
  return Math.hypot(at.x - a.x - t * dx, at.y - a.y - t * dy)
}
