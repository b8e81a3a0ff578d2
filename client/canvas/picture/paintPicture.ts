import type { Brush } from '../layers/Brush.ts'
import { drawFocus } from '../layers/drawFocus.ts'
import { drawGlyphs } from '../layers/drawGlyphs.ts'
import { drawHulls } from '../layers/drawHulls.ts'
import { drawLines } from '../layers/drawLines.ts'
import { drawMarks } from '../layers/drawMarks.ts'
import { drawSelection } from '../layers/drawSelection.ts'
import { drawTop } from '../layers/drawTop.ts'
import type { CanvasView } from '../render/CanvasView.ts'
import { strokeOf } from '../render/look.ts'

/** Paints what the canvas shows, in the order of its layers. */
export function paintPicture(brush: Brush, view: CanvasView): void {
  const { graph, frame, look, lit, scene, texts } = view
  brush.fillStyle = look.palette.canvas
  brush.fillRect(0, 0, frame.width, frame.height)
  const drawTags = look.plain ? null : drawHulls(brush, frame, graph, look, texts.hull)
  drawLines(brush, frame, graph, graph.edges(), (id) => strokeOf(look, graph.getEdgeAttributes(id)))
  drawMarks(
    brush,
    frame,
    graph.mapNodes((_, mark) => mark),
    look,
  )
  if (lit) drawFocus(brush, frame, graph, look, lit)
  drawSelection(brush, frame, graph, look, scene.markOf)
  drawGlyphs(brush, frame, graph, look, lit)
  drawTop(brush, frame, scene, graph, look, lit, texts)
  drawTags?.(brush)
}
