import type { Palette } from '../render/palette.ts'
import type { Brush } from './Brush.ts'
import type { Point } from '../scene/sceneState.ts'
import { drawPill } from './drawPill.ts'
import { FONT_FAMILY } from './font.ts'

const short = (count: number) => {
  if (count < 1000) return `+${count}`
  if (count < 1_000_000) return `+${Math.floor(count / 1000)}k`
  return `+${Math.floor(count / 1_000_000)}M`
}

/** A small pill: how many neighbours are in the graph but not on the screen. */
export function drawBadge(brush: Brush, palette: Palette, { x, y }: Point, count: number): void {
  const text = short(count)
  brush.font = `400 9.5px ${FONT_FAMILY}`
  drawPill(brush, palette, x - 4, y - 6.5, brush.measureText(text).width + 7, 13, 6.5)
  brush.fillStyle = palette.inkSecondary
  brush.textAlign = 'left'
  brush.textBaseline = 'middle'
  brush.fillText(text, x - 0.5, y + 0.5)
}
