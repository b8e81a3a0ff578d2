import type { DrawnGraph } from '../render/Drawing.ts'
import { type Frame, isSeen } from '../render/frame.ts'
import type { Lit } from '../render/litMarks.ts'
import type { Look } from '../render/look.ts'
import { hiddenNeighbours } from '../scene/hiddenNeighbours.ts'
import { radiusOfMark } from '../scene/nodeSize.ts'
import type { SceneState } from '../scene/sceneState.ts'
import type { Brush } from './Brush.ts'
import { drawBadge } from './drawBadge.ts'

const NEAR = 0.3
/** From afar only the badges of the selection and its neighbours can be read. */
const READABLE = 0.62

/** How many neighbours of a node are in the graph but not drawn. */
export function drawBadges(brush: Brush, frame: Frame, graph: DrawnGraph, scene: SceneState, look: Look, lit: Lit | null): void {
  const { scale } = frame
  if (scale < NEAR) return
  graph.forEachNode((id, mark) => {
    if (!mark.node || (scale < READABLE && !lit?.marks.has(id))) return
    const pixel = frame.toPixel(mark)
    if (!isSeen(frame, pixel, 60)) return
    const count = hiddenNeighbours(scene, id)
    if (count === 0) return
    const radius = radiusOfMark(mark) * scale
    brush.globalAlpha = lit === null || lit.marks.has(id) ? 1 : 0.4
    drawBadge(brush, look.palette, { x: pixel.x + radius * 0.95, y: pixel.y - radius * 0.95 }, count)
    brush.globalAlpha = 1
  })
}
