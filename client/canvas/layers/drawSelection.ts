import type { DrawnGraph } from '../render/Drawing.ts'
import { type Frame, isSeen } from '../render/frame.ts'
import type { Look } from '../render/look.ts'
import { radiusOfMark } from '../scene/nodeSize.ts'
import type { Brush } from './Brush.ts'
import { outline } from './drawMarks.ts'

/** Below this radius in pixels a ring is a blot, and tens of thousands of them take longer than a frame. */
const SMALLEST = 4

/** A 2 px accent ring and a halo around what is selected. */
export function drawSelection(brush: Brush, frame: Frame, graph: DrawnGraph, look: Look, markOf: (nodeId: string) => string): void {
  const { scale } = frame
  brush.strokeStyle = look.palette.accent
  brush.fillStyle = look.palette.accent
  const drawn = new Set<string>()
  for (const nodeId of look.selected) {
    const id = markOf(nodeId)
    if (drawn.has(id) || !graph.hasNode(id)) continue
    drawn.add(id)
    const mark = graph.getNodeAttributes(id)
    const pixel = frame.toPixel(mark)
    const radius = radiusOfMark(mark)
    const reach = (radius + (mark.ring || mark.group ? 7 : 3.5)) * scale + 1
    if (!isSeen(frame, pixel, reach + 8)) continue
    if (reach < SMALLEST && look.selected.size > 500) {
      brush.fillRect(pixel.x - 1.5, pixel.y - 1.5, 3, 3)
      continue
    }
    outline(brush, mark, pixel, reach)
    brush.globalAlpha = 0.22
    brush.lineWidth = 8
    brush.stroke()
    brush.globalAlpha = 1
    brush.lineWidth = 2
    brush.stroke()
  }
}
