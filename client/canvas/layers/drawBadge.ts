import type { Palette } from '../render/palette.ts'
import type { Point } from '../scene/sceneState.ts'

const short = (count: number) => {
  if (count < 1000) return `+${count}`
  if (count < 1_000_000) return `+${Math.floor(count / 1000)}k`
  return `+${Math.floor(count / 1_000_000)}M`
}

/** A small pill: how many neighbours are in the graph but not on the screen. */
export function drawBadge(context: CanvasRenderingContext2D, palette: Palette, { x, y }: Point, count: number): void {
  const text = short(count)
  context.font = "400 9.5px 'Noto Sans SC', system-ui, sans-serif"
  const width = context.measureText(text).width + 7
  context.beginPath()
  context.roundRect(x - 4, y - 6.5, width, 13, 6.5)
  context.fillStyle = palette.panel
  context.fill()
  context.lineWidth = 1
  context.strokeStyle = palette.line
  context.stroke()
  context.fillStyle = palette.inkSecondary
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.fillText(text, x - 0.5, y + 0.5)
}
