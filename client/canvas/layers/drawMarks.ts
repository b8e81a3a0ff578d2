import { type Frame, isSeen } from '../render/frame.ts'
import { isSquare } from '../render/glyphs.ts'
import { type Look, markOf } from '../render/look.ts'
import type { DrawnNode } from '../scene/drawnOf.ts'
import type { Brush } from './Brush.ts'

/** Marks as the renderer's program draws them: a disc or a rounded square, with a ring 3 off where they have one. */
export function drawMarks(brush: Brush, frame: Frame, marks: Iterable<DrawnNode>, look: Look): void {
  for (const mark of marks) {
    const { color, ringColor, dashed, size } = markOf(look, mark)
    const pixel = frame.toPixel(mark)
    const radius = Math.max(size * frame.scale, 1)
    if (!isSeen(frame, pixel, radius + 8)) continue
    outline(brush, mark, pixel, radius * (isSquare(mark.label) ? 0.92 : 1))
    brush.fillStyle = color
    brush.fill()
    if (ringColor === '') continue
    outline(brush, mark, pixel, radius + 3.9 * frame.scale)
    brush.strokeStyle = ringColor
    brush.lineWidth = Math.max(1.2, 1.8 * frame.scale)
    brush.setLineDash(dashed ? [5 * frame.scale, 3.6 * frame.scale] : [])
    brush.stroke()
    brush.setLineDash([])
  }
}

/** The shape of a mark as the current path. */
export function outline(brush: Brush, { label }: DrawnNode, { x, y }: { x: number; y: number }, reach: number): void {
  brush.beginPath()
  if (isSquare(label)) brush.roundRect(x - reach, y - reach, 2 * reach, 2 * reach, 0.24 * reach)
  else brush.arc(x, y, reach, 0, 2 * Math.PI)
}
