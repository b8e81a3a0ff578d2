import type { Hypothesis } from '../../../server/contract/common.ts'
import type { Drawn, DrawnLine, DrawnNode } from '../scene/drawnOf.ts'
import { radiusOfMark } from '../scene/nodeSize.ts'
import { isInferred } from '../scene/relationKinds.ts'
import { hypothesisIn } from '../scene/ringOf.ts'
import { isSquare } from './glyphs.ts'
import type { MarkDisplay } from './markDisplay.ts'
import { mixColor } from './mixColor.ts'
import type { Palette } from './palette.ts'

/** Beyond so many marks a picture is read by its shape alone: no borders, names or curves. */
const PLAIN_ABOVE = 10_000

export function isPlain({ nodes }: Drawn): boolean {
  return nodes.size > PLAIN_ABOVE
}

/** Everything but the scene that decides how it is drawn. */
export interface Look {
  readonly palette: Palette
  /** Ids of nodes of the scene. */
  readonly selected: ReadonlySet<string>
  /** Id of a mark. */
  readonly hovered: string | null
  /** On a ring page every member takes the ring's hypothesis. */
  readonly ringHypothesis: Hypothesis | null
  /** Too many for borders, curves, dashes and names. */
  readonly plain: boolean
}

export interface StrokeDisplay {
  readonly type: 'recorded' | 'inferred' | 'thin'
  readonly size: number
  readonly color: string
}

/** Of the edge colour: what lines tie matters more than the lines. */
const PALE = 0.5

/** Only what lasts: what is selected or hovered is drawn on a layer above, so that a move of the pointer processes no graph. */
export function markOf(look: Look, mark: DrawnNode): MarkDisplay {
  const { palette } = look
  const hypothesis = mark.ring && (look.ringHypothesis ?? mark.ring.hypothesis ?? 'undecided')
  const own = mark.node?.label === 'Ring' ? hypothesisIn(mark.node.properties) : null
  const color = own ? palette.hypotheses[own] : palette.nodes[mark.label]
  return {
    x: mark.x,
    y: mark.y,
    size: radiusOfMark(mark),
    color,
    type: 'mark',
    zIndex: 0,
    ringColor: look.plain ? '' : hypothesis ? palette.hypotheses[hypothesis] : mark.group ? color : '',
    square: isSquare(mark.label),
    dashed: hypothesis === 'undecided',
  }
}

export function strokeOf({ palette, plain }: Look, { type, sumFen }: DrawnLine): StrokeDisplay {
  const color = paleEdge(palette)
  if (plain) return { type: 'thin', size: 1, color }
  return { type: isInferred(type) ? 'inferred' : 'recorded', size: widthOf(sumFen), color }
}

const pales = new WeakMap<Palette, string>()

function paleEdge(palette: Palette): string {
  const before = pales.get(palette)
  if (before !== undefined) return before
  const pale = mixColor(palette.canvas, palette.edge, PALE)
  pales.set(palette, pale)
  return pale
}

/** Pixels, by the money a line carries: 1 for a thousand yuan, 2.4 for a million and more; thin when it carries none. */
export function widthOf(sumFen: number | null): number {
  if (sumFen === null || sumFen <= 0) return 0.8
  return Math.min(2.4, Math.max(0.9, 1 + (Math.log10(sumFen / 100) - 3) * 0.47))
}
