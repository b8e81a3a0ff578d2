import type { Palette } from '../render/palette.ts'
import type { Brush } from './Brush.ts'

/** A small framed plate, on which something is written. */
export function drawPill(brush: Brush, palette: Palette, left: number, top: number, width: number, height: number, corner: number): void {
  brush.beginPath()
  brush.roundRect(left, top, width, height, corner)
  brush.fillStyle = palette.panel
  brush.fill()
  brush.lineWidth = 1
  brush.strokeStyle = palette.line
  brush.stroke()
}
