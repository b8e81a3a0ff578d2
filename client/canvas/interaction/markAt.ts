import type { DrawnGraph } from '../render/Drawing.ts'
import type { Frame } from '../render/frame.ts'
import { isSquare } from '../render/glyphs.ts'
import type { DrawnNode } from '../scene/drawnOf.ts'
import { radiusOfMark } from '../scene/nodeSize.ts'
import type { Point } from '../scene/sceneState.ts'

/** How far beside a mark still hits it: canvas units, and pixels where that is more. */
const SLACK = { units: 3, pixels: 2 }

/** The mark at a place in pixels: the uppermost that covers it, else the nearest beside it; null when there is none. */
export function markAt(graph: DrawnGraph, frame: Frame, at: Point): DrawnNode | null {
  const { x, y } = frame.toScene(at)
  let [found, least]: [DrawnNode | null, number] = [null, Math.max(SLACK.units, SLACK.pixels / frame.scale)]
  // Marks that are drawn later lie above.
  graph.forEachNode((_, mark) => {
    const [dx, dy] = [mark.x - x, mark.y - y]
    if (Math.abs(dx) > 60 + least || Math.abs(dy) > 60 + least) return
    const radius = radiusOfMark(mark)
    const beside = Math.max(0, isSquare(mark.label) ? Math.max(Math.abs(dx), Math.abs(dy)) - radius * 0.92 : Math.hypot(dx, dy) - radius)
    if (beside <= least) [found, least] = [mark, beside]
  })
  return found
}
