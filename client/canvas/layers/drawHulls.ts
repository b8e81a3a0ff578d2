import { scaleOf, type SceneSigma, toViewport } from '../render/camera.ts'
import type { Look } from '../render/look.ts'
import { type RingMark, ringOf } from '../scene/ringOf.ts'
import { isVisible, type Point, type SceneState } from '../scene/sceneState.ts'
import { convexHull } from './convexHull.ts'
import type { Overlay } from './overlay.ts'

const PAD = 52
const FEWEST = 3

/** Around the stores of each ring: a pale hull in the colour of its hypothesis. Returns what draws the rings' numbers, above everything else. */
export function drawHulls(
  sigma: SceneSigma,
  overlay: Overlay,
  state: SceneState,
  look: Look,
  textOf: (ring: RingMark, stores: number) => string,
): (on: CanvasRenderingContext2D) => void {
  const tags: ((on: CanvasRenderingContext2D) => void)[] = []
  const { context } = overlay.begin()
  const rings = new Map<string, { mark: RingMark; points: Point[] }>()
  state.graph.forEachNode((id, { node, x, y }) => {
    if (node.label !== 'Store' || !isVisible(state, id)) return
    const mark = ringOf(state, id)
    if (!mark) return
    const ring = rings.get(mark.ringId) ?? { mark, points: [] }
    ring.points.push(toViewport(sigma, { x, y }))
    rings.set(mark.ringId, ring)
  })
  const pad = PAD * scaleOf(sigma)
  for (const { mark, points } of rings.values()) {
    if (points.length < FEWEST) continue
    const color = look.palette.hypotheses[look.ringHypothesis ?? mark.hypothesis ?? 'undecided']
    const hull = convexHull(points)
    drawOutline(context, hull, color, pad)
    const text = textOf(mark, points.length)
    tags.push((on) => drawTag(on, look, hull, pad, color, text))
  }
  return (on) => tags.forEach((draw) => draw(on))
}

/** The padded outline as one path: an arc at every corner. */
function drawOutline(context: CanvasRenderingContext2D, hull: readonly Point[], color: string, pad: number): void {
  context.beginPath()
  for (const [index, corner] of hull.entries()) {
    const before = hull[(index + hull.length - 1) % hull.length] ?? corner
    const after = hull[(index + 1) % hull.length] ?? corner
    const from = Math.atan2(corner.y - before.y, corner.x - before.x) - Math.PI / 2
    const to = Math.atan2(after.y - corner.y, after.x - corner.x) - Math.PI / 2
    context.arc(corner.x, corner.y, pad, from, to)
  }
  context.closePath()
  context.globalAlpha = 0.05
  context.fillStyle = color
  context.fill()
  context.globalAlpha = 0.75
  context.lineWidth = 1.2
  context.strokeStyle = color
  context.stroke()
  context.globalAlpha = 1
}

function drawTag(context: CanvasRenderingContext2D, { palette }: Look, hull: readonly Point[], pad: number, color: string, text: string): void {
  const top = hull.reduce((best, point) => (point.y - point.x * 0.3 < best.y - best.x * 0.3 ? point : best))
  context.font = "600 12px 'Noto Sans SC', system-ui, sans-serif"
  const width = context.measureText(text).width + 18
  const [left, y] = [top.x - width / 2 + pad * 0.4, top.y - pad * 0.92 - 11]
  context.beginPath()
  context.roundRect(left, y, width, 22, 4)
  context.fillStyle = color
  context.fill()
  context.fillStyle = palette.glyph
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.fillText(text, left + 9, y + 11.5)
}
