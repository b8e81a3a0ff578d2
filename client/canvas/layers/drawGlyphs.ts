import { type Frame, isSeen } from '../render/frame.ts'
import type { DrawnGraph } from '../render/Drawing.ts'
import type { Lit } from '../render/litMarks.ts'
import type { Look } from '../render/look.ts'
import { radiusOfMark } from '../scene/nodeSize.ts'
import { hypothesisIn } from '../scene/ringOf.ts'
import type { Brush } from './Brush.ts'
import { glyphPath } from './paths.ts'

/** Below this radius in pixels a glyph is a blot. */
const SMALLEST = 5.5
/** Of the node's diameter; glyphs are drawn in a 16 × 16 box. */
const SHARE = 0.63

/** What kind of thing each node is, drawn on its mark. */
export function drawGlyphs(brush: Brush, frame: Frame, graph: DrawnGraph, look: Look, lit: Lit | null): void {
  const { scale } = frame
  graph.forEachNode((id, mark) => {
    const radius = radiusOfMark(mark) * scale
    if (radius < SMALLEST) return
    const pixel = frame.toPixel(mark)
    if (!isSeen(frame, pixel, radius)) return
    const own = mark.node?.label === 'Ring' ? hypothesisIn(mark.node.properties) : null
    const path = glyphPath(own ?? mark.label)
    if (!path) return
    const size = (2 * radius * SHARE) / 16
    brush.save()
    brush.globalAlpha = lit === null || lit.marks.has(id) ? 1 : 0.6
    brush.translate(pixel.x - 8 * size, pixel.y - 8 * size)
    brush.scale(size, size)
    brush.strokeStyle = look.palette.glyph
    brush.lineWidth = 1.4
    brush.lineCap = 'round'
    brush.lineJoin = 'round'
    brush.stroke(path)
    brush.restore()
  })
}
