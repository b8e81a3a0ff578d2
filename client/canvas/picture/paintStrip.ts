import type { Brush } from '../layers/Brush.ts'
import { FONT_FAMILY } from '../layers/font.ts'
import { glyphPath } from '../layers/paths.ts'
import { isSquare } from '../render/glyphs.ts'
import type { Palette } from '../render/palette.ts'
import type { PictureStrip } from './PictureStrip.ts'

const PAD = 16
const ROW = 22
const GAP = 18
const SIGN = 16

interface Sign {
  readonly text: string
  readonly draw: (brush: Brush, x: number, y: number) => void
}

/** The height that a strip takes under a picture of a width, in pixels. */
export function stripHeight(brush: Brush, strip: PictureStrip, palette: Palette, width: number): number {
  return 2 * PAD + ROW * (rowsOf(brush, signsOf(strip, palette), width).length + strip.lines.length) + 6
}

/** The legend and where the picture comes from, from `top` down. */
export function paintStrip(brush: Brush, strip: PictureStrip, palette: Palette, width: number, top: number): void {
  brush.globalAlpha = 1
  brush.setLineDash([])
  brush.fillStyle = palette.panel
  brush.fillRect(0, top, width, stripHeight(brush, strip, palette, width))
  brush.fillStyle = palette.line
  brush.fillRect(0, top, width, 1)
  let y = top + PAD + ROW / 2
  brush.textAlign = 'left'
  brush.textBaseline = 'middle'
  for (const row of rowsOf(brush, signsOf(strip, palette), width)) {
    let x = PAD
    for (const { sign, width: own } of row) {
      sign.draw(brush, x, y)
      brush.font = `400 12px ${FONT_FAMILY}`
      brush.fillStyle = palette.ink
      brush.fillText(sign.text, x + SIGN + 6, y)
      x += own
    }
    y += ROW
  }
  y += 6
  for (const [index, line] of strip.lines.entries()) {
    brush.font = `${index === 0 ? 600 : 400} ${index === 0 ? 13 : 12}px ${FONT_FAMILY}`
    brush.fillStyle = index === 0 ? palette.ink : palette.inkSecondary
    brush.fillText(line, PAD, y)
    y += ROW
  }
}

function rowsOf(brush: Brush, signs: readonly Sign[], width: number): { sign: Sign; width: number }[][] {
  brush.font = `400 12px ${FONT_FAMILY}`
  const rows: { sign: Sign; width: number }[][] = [[]]
  let used = 0
  for (const sign of signs) {
    const own = SIGN + 6 + brush.measureText(sign.text).width + GAP
    if (used > 0 && used + own > width - 2 * PAD) {
      rows.push([])
      used = 0
    }
    rows.at(-1)?.push({ sign, width: own })
    used += own
  }
  return rows
}

function signsOf({ labels, hypotheses, strokes }: PictureStrip, palette: Palette): Sign[] {
  return [
    ...labels.map(({ label, text }) => ({
      text,
      draw: (brush: Brush, x: number, y: number) => drawMark(brush, x, y, palette, palette.nodes[label], label, isSquare(label)),
    })),
    ...hypotheses.map(({ hypothesis, text }) => ({
      text,
      draw: (brush: Brush, x: number, y: number) => {
        brush.beginPath()
        brush.arc(x + SIGN / 2, y, SIGN / 2 - 1, 0, 2 * Math.PI)
        brush.strokeStyle = palette.hypotheses[hypothesis]
        brush.lineWidth = 2
        brush.setLineDash(hypothesis === 'undecided' ? [3, 2] : [])
        brush.stroke()
        brush.setLineDash([])
      },
    })),
    ...strokes.map(({ dashed, text }) => ({
      text,
      draw: (brush: Brush, x: number, y: number) => {
        brush.beginPath()
        brush.moveTo(x, y)
        brush.lineTo(x + SIGN, y)
        brush.strokeStyle = palette.inkSecondary
        brush.lineWidth = 1.4
        brush.setLineDash(dashed ? [4, 3] : [])
        brush.stroke()
        brush.setLineDash([])
      },
    })),
  ]
}

function drawMark(brush: Brush, x: number, y: number, palette: Palette, color: string, glyph: string, square: boolean): void {
  brush.beginPath()
  if (square) brush.roundRect(x, y - SIGN / 2, SIGN, SIGN, 3)
  else brush.arc(x + SIGN / 2, y, SIGN / 2, 0, 2 * Math.PI)
  brush.fillStyle = color
  brush.fill()
  const path = glyphPath(glyph)
  if (!path) return
  const size = (SIGN * 0.66) / 16
  brush.save()
  brush.translate(x + SIGN / 2 - 8 * size, y - 8 * size)
  brush.scale(size, size)
  brush.strokeStyle = palette.glyph
  brush.lineWidth = 1.4
  brush.lineCap = 'round'
  brush.lineJoin = 'round'
  brush.stroke(path)
  brush.restore()
}
