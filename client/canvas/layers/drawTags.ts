import type { NodeMark } from '../../panels/notes/useMarks.ts'
import type { DrawnGraph } from '../render/Drawing.ts'
import { type Frame, isSeen } from '../render/frame.ts'
import type { Lit } from '../render/litMarks.ts'
import type { Look } from '../render/look.ts'
import { tagGlyph } from '../render/tagGlyphs.ts'
import { radiusOfMark } from '../scene/nodeSize.ts'
import type { Brush } from './Brush.ts'
import { drawPill } from './drawPill.ts'
import { glyphPath } from './paths.ts'

const NEAR = 0.3
const SIZE = 14
/** A freeze that is asked for and not in force. */
const PALE = 0.4

/** Small signs at the lower right of a node, which people gave it: its tags, a sheet where there are notes. */
export function drawTags(brush: Brush, frame: Frame, graph: DrawnGraph, look: Look, lit: Lit | null, markOf: (nodeId: string) => NodeMark | null): void {
  if (frame.scale < NEAR) return
  graph.forEachNode((id, mark) => {
    const said = mark.node ? markOf(mark.node.id) : null
    if (!said) return
    const pixel = frame.toPixel(mark)
    if (!isSeen(frame, pixel, 60)) return
    const radius = radiusOfMark(mark) * frame.scale
    const full = lit === null || lit.marks.has(id) ? 1 : 0.4
    const y = pixel.y + radius * 0.9
    signsOf(said).forEach(([glyph, strength], place) => drawSign(brush, look, { x: pixel.x + radius * 0.8 + place * (SIZE + 2), y }, glyph, full * strength))
  })
}

function signsOf({ tags, notes, freeze }: NodeMark): (readonly [glyph: string, strength: number])[] {
  const pending = freeze !== null && !tags.includes('frozen')
  return [
    ...tags.map((tag) => [tagGlyph(tag), 1] as const),
    ...(pending ? [[tagGlyph('frozen'), PALE] as const] : []),
    ...(notes > 0 ? [[tagGlyph('note'), 1] as const] : []),
  ]
}

function drawSign(brush: Brush, { palette }: Look, { x, y }: { x: number; y: number }, glyph: string, strength: number): void {
  const path = glyphPath(glyph)
  if (!path) return
  brush.save()
  brush.globalAlpha = strength
  drawPill(brush, palette, x - SIZE / 2, y - SIZE / 2, SIZE, SIZE, 3)
  brush.translate(x - SIZE / 2, y - SIZE / 2)
  brush.scale(SIZE / 16, SIZE / 16)
  brush.lineWidth = 1.8
  brush.lineCap = 'round'
  brush.lineJoin = 'round'
  brush.strokeStyle = palette.ink
  brush.stroke(path)
  brush.restore()
}
