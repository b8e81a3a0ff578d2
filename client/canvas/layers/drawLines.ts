import type { DrawnGraph } from '../render/Drawing.ts'
import type { Frame } from '../render/frame.ts'
import { type StrokeDisplay } from '../render/look.ts'
import { bendOf } from './lineCurve.ts'
import type { Brush } from './Brush.ts'

/** Lines as the renderer's programs draw them. */
export function drawLines(brush: Brush, frame: Frame, graph: DrawnGraph, lines: Iterable<string>, strokeOf: (id: string) => StrokeDisplay): void {
  for (const id of lines) {
    const [from, to] = [frame.toPixel(graph.getNodeAttributes(graph.source(id))), frame.toPixel(graph.getNodeAttributes(graph.target(id)))]
    if (Math.max(from.x, to.x) < 0 || Math.min(from.x, to.x) > frame.width || Math.max(from.y, to.y) < 0 || Math.min(from.y, to.y) > frame.height) continue
    const { type, size, color } = strokeOf(id)
    brush.beginPath()
    brush.moveTo(from.x, from.y)
    if (type === 'thin') brush.lineTo(to.x, to.y)
    else {
      const bend = bendOf(from, to)
      brush.quadraticCurveTo(bend.x, bend.y, to.x, to.y)
    }
    brush.strokeStyle = color
    brush.lineWidth = size
    brush.setLineDash(type === 'inferred' ? [5, 4] : [])
    brush.stroke()
  }
  brush.setLineDash([])
}
