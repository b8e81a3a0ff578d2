import type { DrawnGraph } from '../render/Drawing.ts'
import type { Frame } from '../render/frame.ts'
import type { Lit } from '../render/litMarks.ts'
import { type Look, strokeOf } from '../render/look.ts'
import type { Brush } from './Brush.ts'
import { drawLines } from './drawLines.ts'
import { drawMarks } from './drawMarks.ts'

/** How much of what is not lit shines through. */
const VEIL = 0.66

/** Over the picture a veil, and on it again what is lit; lines of the selection take the colour of their other end. */
export function drawFocus(brush: Brush, frame: Frame, graph: DrawnGraph, look: Look, lit: Lit): void {
  brush.globalAlpha = VEIL
  brush.fillStyle = look.palette.canvas
  brush.fillRect(0, 0, frame.width, frame.height)
  brush.globalAlpha = 1
  const lines = new Set<string>()
  for (const id of lit.centres) if (graph.degree(id) <= 10_000) graph.forEachEdge(id, (line) => void lines.add(line))
  drawLines(brush, frame, graph, lines, (id) => {
    const line = graph.getEdgeAttributes(id)
    const other = lit.centres.has(line.from) ? line.to : line.from
    const stroke = strokeOf({ ...look, plain: false }, line)
    return { type: look.plain ? 'thin' : stroke.type, size: stroke.size + 0.8, color: look.palette.nodes[graph.getNodeAttribute(other, 'label')] }
  })
  drawMarks(
    brush,
    frame,
    [...lit.marks].map((id) => graph.getNodeAttributes(id)),
    look,
  )
}
