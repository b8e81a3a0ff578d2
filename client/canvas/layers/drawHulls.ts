import type { DrawnGraph } from '../render/Drawing.ts'
import type { Frame } from '../render/frame.ts'
import type { Look } from '../render/look.ts'
import type { RingMark } from '../scene/ringOf.ts'
import type { Point } from '../scene/sceneState.ts'
import type { Brush } from './Brush.ts'
import { convexHull } from './convexHull.ts'
import { FONT_FAMILY } from './font.ts'

const PAD = 52
const FEWEST = 3

/** Around the stores of each ring: a pale hull in the colour of its hypothesis. Returns what draws the rings' numbers, above everything else. */
export function drawHulls(brush: Brush, frame: Frame, graph: DrawnGraph, look: Look, textOf: (ring: RingMark, stores: number) => string): (on: Brush) => void {
  const tags: ((on: Brush) => void)[] = []
  const rings = new Map<string, { mark: RingMark; points: Point[] }>()
  graph.forEachNode((_, node) => {
    if (node.label !== 'Store' || node.group || !node.ring) return
    const ring = rings.get(node.ring.ringId) ?? { mark: node.ring, points: [] }
    ring.points.push(frame.toPixel(node))
    rings.set(node.ring.ringId, ring)
  })
  const pad = PAD * frame.scale
  for (const { mark, points } of rings.values()) {
    if (points.length < FEWEST) continue
    const color = look.palette.hypotheses[look.ringHypothesis ?? mark.hypothesis ?? 'undecided']
    const hull = convexHull(points)
    drawOutline(brush, hull, color, pad)
    const text = textOf(mark, points.length)
    tags.push((on) => drawTag(on, look, hull, pad, color, text))
  }
  return (on) => tags.forEach((draw) => draw(on))
}

/** The padded outline as one path: an arc at every corner. */
function drawOutline(brush: Brush, hull: readonly Point[], color: string, pad: number): void {
  brush.beginPath()
  for (const [index, corner] of hull.entries()) {
    const before = hull[(index + hull.length - 1) % hull.length] ?? corner
    const after = hull[(index + 1) % hull.length] ?? corner
    const from = Math.atan2(corner.y - before.y, corner.x - before.x) - Math.PI / 2
    const to = Math.atan2(after.y - corner.y, after.x - corner.x) - Math.PI / 2
    brush.arc(corner.x, corner.y, pad, from, to)
  }
  brush.closePath()
  brush.globalAlpha = 0.05
  brush.fillStyle = color
  brush.fill()
  brush.globalAlpha = 0.75
  brush.lineWidth = 1.2
  brush.strokeStyle = color
  brush.stroke()
  brush.globalAlpha = 1
}

function drawTag(brush: Brush, { palette }: Look, hull: readonly Point[], pad: number, color: string, text: string): void {
  const top = hull.reduce((best, point) => (point.y - point.x * 0.3 < best.y - best.x * 0.3 ? point : best))
  brush.font = `600 12px ${FONT_FAMILY}`
  const width = brush.measureText(text).width + 18
  const [left, y] = [top.x - width / 2 + pad * 0.4, top.y - pad * 0.92 - 11]
  brush.beginPath()
  brush.roundRect(left, y, width, 22, 4)
  brush.fillStyle = color
  brush.fill()
  brush.fillStyle = palette.glyph
  brush.textAlign = 'left'
  brush.textBaseline = 'middle'
  brush.fillText(text, left + 9, y + 11.5)
}
