import type { Decoration } from '../../canvas/render/CanvasView.ts'
import { isSeen } from '../../canvas/render/frame.ts'
import { radiusOf } from '../../canvas/scene/nodeSize.ts'

/** Below this a member's border is broken: over γ and seeds it often falls to another community. */
export const STEADY = 0.7
/** Where the ring's border lies around a store, and its width, in canvas units. */
const [REACH, WIDTH] = [radiusOf('Store') + 4, 3]

/** Breaks the ring's border around members that do not belong firmly. */
export function drawUnsteady(nodeIds: readonly string[]): Decoration {
  return (brush, frame, graph, { palette }) => {
    brush.save()
    brush.setLineDash([4, 4])
    brush.lineWidth = Math.max(2, WIDTH * frame.scale)
    brush.strokeStyle = palette.canvas
    for (const id of nodeIds) {
      if (!graph.hasNode(id)) continue
      const { x, y } = frame.toPixel(graph.getNodeAttributes(id))
      if (!isSeen(frame, { x, y }, 40)) continue
      brush.beginPath()
      brush.arc(x, y, REACH * frame.scale, 0, 2 * Math.PI)
      brush.stroke()
    }
    brush.restore()
  }
}
