import type { DrawnGraph } from '../render/Drawing.ts'
import { type Frame, isSeen } from '../render/frame.ts'
import type { Lit } from '../render/litMarks.ts'
import type { Look } from '../render/look.ts'
import type { DrawnNode } from '../scene/drawnOf.ts'
import { radiusOfMark } from '../scene/nodeSize.ts'
import type { Brush } from './Brush.ts'
import { FONT_FAMILY } from './font.ts'
import { markBox } from './markBox.ts'
import { type LabelBox, placeLabels } from './placeLabels.ts'
import { titleOf } from './titleOf.ts'

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

export interface LabelTexts {
  /** The second line under a name. */
  readonly line: (nodeId: string) => string | null
  readonly group: (mark: DrawnNode) => { readonly title: string; readonly line: string | null }
}

/** Names under the nodes, those of the selection and its neighbours first, none over another. Beyond what can be read, only those of what is selected or hovered. */
export function drawLabels(
  brush: Brush,
  frame: Frame,
  graph: DrawnGraph,
  look: Look,
  lit: Lit | null,
  isChosen: (mark: DrawnNode) => boolean,
  texts: LabelTexts,
): void {
  const { scale } = frame
  const labels: Label[] = []
  const marks: LabelBox[] = []
  const label = (id: string, mark: DrawnNode) => {
    const pixel = frame.toPixel(mark)
    if (!isSeen(frame, pixel, 80)) return
    const radius = radiusOfMark(mark) * scale
    const box = look.plain ? null : markBox(frame, mark)
    if (box) marks.push(box)
    const chosen = look.hovered === id || isChosen(mark)
    const near = lit?.marks.has(id) ?? false
    if (radius < SMALLEST_NAMED && !chosen && !near) return
    const { title, line } = textOf(mark, chosen, scale, texts)
    brush.font = fontOf(chosen)
    const textWidth = Math.max(brush.measureText(title).width, line === null ? 0 : brush.measureText(line).width)
    const top = pixel.y + radius + (ringed(scale) ? 6 : 3)
    const rank = (chosen ? 3 : 0) + (near ? 2 : 0) + (mark.group ? 1 : 0) + Math.min(1, graph.degree(id) / 1000)
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
  }
  if (!look.plain) graph.forEachNode(label)
  else if (lit) for (const id of [...lit.marks].slice(0, MOST)) label(id, graph.getNodeAttributes(id))
  labels.sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))
  brush.textAlign = 'center'
  brush.textBaseline = 'top'
  brush.lineJoin = 'round'
  for (const one of placeLabels(labels.slice(0, MOST), marks)) drawLabel(brush, look, one)
}

function textOf(mark: DrawnNode, chosen: boolean, scale: number, texts: LabelTexts): { title: string; line: string | null } {
  if (!mark.node) return texts.group(mark)
  return { title: titleOf(mark.node, chosen ? 32 : scale < 0.7 ? 9 : LONGEST), line: scale >= 0.62 || chosen ? texts.line(mark.id) : null }
}

const ringed = (scale: number) => scale > 0.4
const fontOf = (chosen: boolean) => (chosen ? `600 13px ${FONT_FAMILY}` : `400 12px ${FONT_FAMILY}`)

function drawLabel(brush: Brush, { palette }: Look, { x, top, title, line, chosen, dimmed }: Label): void {
  brush.globalAlpha = dimmed ? 0.45 : 1
  brush.lineWidth = 3.5
  brush.strokeStyle = palette.canvas
  brush.font = fontOf(chosen)
  brush.strokeText(title, x, top)
  brush.fillStyle = palette.ink
  brush.fillText(title, x, top)
  if (line !== null) {
    brush.font = `400 11px ${FONT_FAMILY}`
    brush.strokeText(line, x, top + 15)
    brush.fillStyle = palette.inkSecondary
    brush.fillText(line, x, top + 15)
  }
  brush.globalAlpha = 1
}
