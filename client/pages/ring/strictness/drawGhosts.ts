import { nodeId } from '../../../../server/contract/common.ts'
import type { StricterRing } from '../../../../server/contract/strictness.ts'
import type { Brush } from '../../../canvas/layers/Brush.ts'
import { bendOf } from '../../../canvas/layers/lineCurve.ts'
import { shorten } from '../../../canvas/layers/shorten.ts'
import type { Decoration } from '../../../canvas/render/CanvasView.ts'
import { type Frame, isSeen } from '../../../canvas/render/frame.ts'
import type { Look } from '../../../canvas/render/look.ts'
import { radiusOf } from '../../../canvas/scene/nodeSize.ts'
import type { Contents, Point } from '../../../canvas/scene/sceneState.ts'
import { type Ghosts, ghostsOf, JOINS_AT, LEAVES_AT } from './strictnessPatch.ts'

const RADIUS = radiusOf('Store')
const FONT = "'Noto Sans SC Variable', system-ui, sans-serif"

/**
 * A preview: who would join as dashed outlines with + beside their ties, who would leave with − on them; and the same signs on what is
 * applied. Places are found again when the canvas changes.
 */
export function drawGhosts(scene: Contents & { readonly version: number }, preview: Pick<StricterRing, 'joined' | 'left' | 'gamma'> | null): Decoration {
  const leaving = new Set((preview?.left ?? []).map(({ key }) => nodeId('Store', key)))
  let found: { readonly version: number; readonly ghosts: Ghosts | null } | null = null
  return (brush, frame, graph, look) => {
    if (found?.version !== scene.version) found = { version: scene.version, ghosts: preview && ghostsOf(scene, preview) }
    const { ghosts } = found
    brush.save()
    for (const { from, to } of ghosts?.relations ?? []) {
      const place = ghosts?.places.get(from)
      if (place && graph.hasNode(to) && !graph.hasNode(from)) drawTie(brush, look, frame.toPixel(place), frame.toPixel(graph.getNodeAttributes(to)))
    }
    for (const node of ghosts?.nodes ?? []) {
      const place = ghosts?.places.get(node.id)
      // What a view that is applied has put there already needs no ghost.
      if (!place || graph.hasNode(node.id)) continue
      const pixel = frame.toPixel(place)
      if (!isSeen(frame, pixel, 80)) continue
      drawOutline(brush, frame, look, pixel, true)
      drawName(brush, frame, look, pixel, node.name, typeof node.properties['fromRing'] === 'number' ? node.properties['fromRing'] : null)
    }
    graph.forEachNode((id, mark) => {
      const properties = mark.node?.properties
      const joins = properties?.[JOINS_AT] !== undefined
      // While another γ is tried, what was applied before does not count.
      const leaves = preview ? leaving.has(id) : properties?.[LEAVES_AT] !== undefined
      if (!joins && !leaves) return
      const pixel = frame.toPixel(mark)
      if (isSeen(frame, pixel, 40)) drawSign(brush, frame, look, pixel, joins)
    })
    brush.restore()
  }
}

function drawTie(brush: Brush, { palette }: Look, from: Point, to: Point): void {
  const bend = bendOf(from, to)
  brush.beginPath()
  brush.moveTo(from.x, from.y)
  brush.quadraticCurveTo(bend.x, bend.y, to.x, to.y)
  brush.setLineDash([4, 4])
  brush.lineWidth = 1.2
  brush.globalAlpha = 0.7
  brush.strokeStyle = palette.accent
  brush.stroke()
  brush.globalAlpha = 1
  brush.setLineDash([])
}

function drawOutline(brush: Brush, { scale }: Frame, { palette }: Look, { x, y }: Point, filled: boolean): void {
  const radius = RADIUS * scale
  brush.beginPath()
  brush.arc(x, y, radius, 0, 2 * Math.PI)
  if (filled) {
    brush.fillStyle = palette.canvas
    brush.fill()
  }
  brush.setLineDash([4, 3])
  brush.lineWidth = 1.6
  brush.strokeStyle = palette.accent
  brush.stroke()
  brush.setLineDash([])
  if (filled) drawCross(brush, palette.accent, { x, y }, Math.max(4, radius * 0.34), true)
}

/** On a node that the view holds: + joined, − leaves, at the upper left, where no badge is. */
function drawSign(brush: Brush, frame: Frame, look: Look, pixel: Point, joins: boolean): void {
  const { palette } = look
  const radius = (RADIUS + 6) * frame.scale
  brush.beginPath()
  brush.arc(pixel.x, pixel.y, radius, 0, 2 * Math.PI)
  brush.setLineDash([4, 3])
  brush.lineWidth = 1.8
  brush.strokeStyle = joins ? palette.accent : palette.inkSecondary
  brush.stroke()
  brush.setLineDash([])
  const at = { x: pixel.x - radius * 0.75, y: pixel.y - radius * 0.75 }
  brush.beginPath()
  brush.arc(at.x, at.y, 8, 0, 2 * Math.PI)
  brush.fillStyle = joins ? palette.accent : palette.inkSecondary
  brush.fill()
  drawCross(brush, palette.onAccent, at, 4, joins)
}

function drawCross(brush: Brush, color: string, { x, y }: Point, arm: number, upright: boolean): void {
  brush.beginPath()
  brush.moveTo(x - arm, y)
  brush.lineTo(x + arm, y)
  if (upright) {
    brush.moveTo(x, y - arm)
    brush.lineTo(x, y + arm)
  }
  brush.lineWidth = 1.6
  brush.strokeStyle = color
  brush.stroke()
}

function drawName(brush: Brush, { scale }: Frame, { palette }: Look, { x, y }: Point, name: string, fromRing: number | null): void {
  brush.textAlign = 'center'
  brush.textBaseline = 'top'
  const write = (text: string, top: number, font: string, color: string): void => {
    brush.font = font
    brush.lineWidth = 3.5
    brush.strokeStyle = palette.canvas
    brush.strokeText(text, x, top)
    brush.fillStyle = color
    brush.fillText(text, x, top)
  }
  const top = y + RADIUS * scale + 4
  write(shorten(name, scale < 0.7 ? 7 : 9), top, `400 12px ${FONT}`, palette.ink)
  if (fromRing !== null) write(`#${String(fromRing).padStart(3, '0')}`, top + 15, `400 11px ${FONT}`, palette.inkSecondary)
}
