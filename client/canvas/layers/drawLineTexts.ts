import type { DrawnGraph } from '../render/Drawing.ts'
import { type Frame, isSeen } from '../render/frame.ts'
import type { Lit } from '../render/litMarks.ts'
import type { Look } from '../render/look.ts'
import type { DrawnLine } from '../scene/drawnOf.ts'
import type { Brush } from './Brush.ts'
import { drawPill } from './drawPill.ts'
import { FONT_FAMILY } from './font.ts'
import { pointOn } from './lineCurve.ts'
import { markBox } from './markBox.ts'
import { type LabelBox, placeLabels } from './placeLabels.ts'

const MOST = 120
/** Shorter lines have no room for a text. */
const SHORTEST = 90
const READABLE = 0.55

interface Pill extends LabelBox {
  readonly text: string
  readonly rank: number
}

/** What a merged line stands for: "¥3.2 M · 418 payments"; those of the selection first, the largest sums next, none over another. */
export function drawLineTexts(brush: Brush, frame: Frame, graph: DrawnGraph, look: Look, lit: Lit | null, textOf: (line: DrawnLine) => string | null): void {
  if (look.plain && !lit) return
  const pills: Pill[] = []
  brush.font = `400 10.5px ${FONT_FAMILY}`
  const add = (id: string, line: DrawnLine) => {
    const near = lit !== null && (lit.centres.has(line.from) || lit.centres.has(line.to))
    if ((lit !== null && !near) || (frame.scale < READABLE && !near)) return
    const [from, to] = [frame.toPixel(graph.getNodeAttributes(line.from)), frame.toPixel(graph.getNodeAttributes(line.to))]
    const middle = pointOn(from, to, 0.5)
    if (Math.hypot(to.x - from.x, to.y - from.y) < SHORTEST || !isSeen(frame, middle, 0)) return
    const text = textOf(line)
    if (text === null) return
    const width = brush.measureText(text).width + 10
    pills.push({ id, text, left: middle.x - width / 2, top: middle.y - 7.5, width, height: 15, rank: Math.log10(1 + (line.sumFen ?? 0)) + Math.log10(line.n) })
  }
  if (lit) for (const centre of [...lit.centres].slice(0, 50)) graph.forEachEdge(centre, add)
  else graph.forEachEdge(add)
  pills.sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))
  brush.textAlign = 'center'
  brush.textBaseline = 'middle'
  for (const { left, top, width, height, text } of placeLabels(pills.slice(0, MOST), pills.length === 0 ? [] : obstacles(frame, graph, lit))) {
    drawPill(brush, look.palette, left, top, width, height, 7.5)
    brush.fillStyle = look.palette.inkSecondary
    brush.fillText(text, left + width / 2, top + height / 2 + 0.5)
  }
}

/** Marks that a text shall not cover. */
function obstacles(frame: Frame, graph: DrawnGraph, lit: Lit | null): LabelBox[] {
  const ids = lit ? [...lit.marks] : graph.nodes()
  return ids.flatMap((id) => markBox(frame, graph.getNodeAttributes(id)) ?? [])
}
