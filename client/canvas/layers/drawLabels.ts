import { scaleOf, type SceneSigma, toViewport } from '../render/camera.ts'
import type { Look } from '../render/look.ts'
import { hiddenNeighbours } from '../scene/hiddenNeighbours.ts'
import { radiusOf } from '../scene/nodeSize.ts'
import { isVisible, type SceneState } from '../scene/sceneState.ts'
import { drawBadge } from './drawBadge.ts'
import { type LabelBox, placeLabels } from './placeLabels.ts'
import type { Overlay } from './overlay.ts'
import { titleOf } from './titleOf.ts'

const FONT = "'Noto Sans SC', 'Noto Sans SC Variable', system-ui, sans-serif"
const LONGEST = 15
/** Below this radius in pixels a name would be larger than what it names. */
const SMALLEST_NAMED = 5
const MOST = 600

interface Label extends LabelBox {
  readonly x: number
  readonly title: string
  readonly line: string | null
  readonly rank: number
  readonly chosen: boolean
  readonly dimmed: boolean
}

/** Names under the nodes, those of the selection and its neighbours first, none over another; and how many neighbours are not drawn. */
export function drawLabels(
  sigma: SceneSigma,
  overlay: Overlay,
  state: SceneState,
  look: Look,
  lit: ReadonlySet<string> | null,
  lineOf: (nodeId: string) => string | null,
): void {
  const { context, width, height } = overlay.begin()
  const scale = scaleOf(sigma)
  const labels: Label[] = []
  const marks: LabelBox[] = []
  state.graph.forEachNode((id, { node, x, y }) => {
    if (!isVisible(state, id)) return
    const pixel = toViewport(sigma, { x, y })
    if (pixel.x < -80 || pixel.x > width + 80 || pixel.y < -60 || pixel.y > height + 60) return
    const radius = radiusOf(node.label) * scale
    marks.push({ id, left: pixel.x - radius, top: pixel.y - radius, width: 2 * radius, height: 2 * radius })
    const chosen = look.selected.has(id) || look.hovered === id
    const near = lit?.has(id) ?? false
    if (radius < SMALLEST_NAMED && !chosen && !near) return
    const title = titleOf(node, chosen ? 32 : scale < 0.7 ? 9 : LONGEST)
    const line = scale >= 0.62 || chosen ? lineOf(id) : null
    context.font = fontOf(chosen)
    const textWidth = Math.max(context.measureText(title).width, line === null ? 0 : context.measureText(line).width)
    const top = pixel.y + radius + (ringed(scale) ? 6 : 3)
    const rank = (chosen ? 3 : 0) + (near ? 2 : 0) + Math.min(1, state.graph.degree(id) / 1000)
    labels.push({
      id,
      x: pixel.x,
      left: pixel.x - textWidth / 2 - 2,
      top,
      width: textWidth + 4,
      height: line === null ? 15 : 29,
      title,
      line,
      rank,
      chosen,
      dimmed: lit !== null && !near,
    })
  })
  labels.sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))
  context.textAlign = 'center'
  context.textBaseline = 'top'
  context.lineJoin = 'round'
  for (const label of placeLabels(labels.slice(0, MOST), marks)) drawLabel(context, look, label)
  if (scale >= 0.3) drawBadges(sigma, context, state, look, lit, scale)
}

const ringed = (scale: number) => scale > 0.4
const fontOf = (chosen: boolean) => (chosen ? `600 13px ${FONT}` : `400 12px ${FONT}`)

function drawLabel(context: CanvasRenderingContext2D, { palette }: Look, { x, top, title, line, chosen, dimmed }: Label): void {
  context.globalAlpha = dimmed ? 0.45 : 1
  context.lineWidth = 3.5
  context.strokeStyle = palette.canvas
  context.font = fontOf(chosen)
  context.strokeText(title, x, top)
  context.fillStyle = palette.ink
  context.fillText(title, x, top)
  if (line !== null) {
    context.font = `400 11px ${FONT}`
    context.strokeText(line, x, top + 15)
    context.fillStyle = palette.inkSecondary
    context.fillText(line, x, top + 15)
  }
  context.globalAlpha = 1
}

function drawBadges(sigma: SceneSigma, context: CanvasRenderingContext2D, state: SceneState, look: Look, lit: ReadonlySet<string> | null, scale: number): void {
  state.graph.forEachNode((id, { node, x, y }) => {
    if (!isVisible(state, id)) return
    // From afar only those of the selection and its neighbours can be read.
    if (scale < 0.62 && !lit?.has(id)) return
    const count = hiddenNeighbours(state, id)
    if (count === 0) return
    const radius = radiusOf(node.label) * scale
    const pixel = toViewport(sigma, { x, y })
    context.globalAlpha = lit === null || lit.has(id) ? 1 : 0.4
    drawBadge(context, look.palette, { x: pixel.x + radius * 0.95, y: pixel.y - radius * 0.95 }, count)
    context.globalAlpha = 1
  })
}
