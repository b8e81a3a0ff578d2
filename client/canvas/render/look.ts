import type { Hypothesis } from '../../../server/contract/common.ts'
import { isInferred } from '../scene/relationKinds.ts'
import { hypothesisIn, ringOf } from '../scene/ringOf.ts'
import { radiusOf } from '../scene/nodeSize.ts'
import { isRelationVisible, isVisible, type SceneState } from '../scene/sceneState.ts'
import { isSquare } from './glyphs.ts'
import type { MarkDisplay } from './markDisplay.ts'
import { mixColor } from './mixColor.ts'
import type { Palette } from './palette.ts'

/** Everything but the scene that decides how it is drawn. */
export interface Look {
  readonly palette: Palette
  readonly selected: ReadonlySet<string>
  readonly hovered: string | null
  /** On a ring page every member takes the ring's hypothesis. */
  readonly ringHypothesis: Hypothesis | null
}

export interface StrokeDisplay {
  readonly type: 'recorded' | 'inferred'
  readonly size: number
  readonly color: string
  readonly hidden: boolean
  readonly zIndex: number
}

const DIMMED = 0.28
/** Of the edge colour while nothing is selected: what they tie matters more than the lines. */
const PALE = 0.5

/** Nodes that stay full while something is selected or hovered; null: all. */
export function litNodes({ graph }: SceneState, look: Look): ReadonlySet<string> | null {
  const centres = (look.hovered === null ? [...look.selected] : [look.hovered]).filter((id) => graph.hasNode(id))
  if (centres.length === 0) return null
  const lit = new Set(centres)
  for (const id of centres) for (const neighbour of graph.neighbors(id)) lit.add(neighbour)
  return lit
}

export function markOf(state: SceneState, look: Look, lit: ReadonlySet<string> | null, nodeId: string): MarkDisplay {
  const { node, x, y } = state.graph.getNodeAttributes(nodeId)
  const { palette } = look
  const dim = (color: string) => (lit === null || lit.has(nodeId) ? color : mixColor(palette.canvas, color, DIMMED))
  const mark = ringOf(state, nodeId)
  const hypothesis = mark && (look.ringHypothesis ?? mark.hypothesis ?? 'undecided')
  const own = node.label === 'Ring' ? hypothesisIn(node.properties) : null
  return {
    x,
    y,
    size: radiusOf(node.label),
    color: dim(own ? palette.hypotheses[own] : palette.nodes[node.label]),
    type: 'mark',
    hidden: !isVisible(state, nodeId),
    zIndex: lit?.has(nodeId) ? 1 : 0,
    ringColor: hypothesis ? dim(palette.hypotheses[hypothesis]) : '',
    square: isSquare(node.label),
    dashed: hypothesis === 'undecided',
  }
}

/** Edges of what is selected or hovered take the colour of their other end; the others step back. */
export function strokeOf(state: SceneState, look: Look, lit: ReadonlySet<string> | null, relationId: string): StrokeDisplay {
  const { graph } = state
  const { relation } = graph.getEdgeAttributes(relationId)
  const { palette } = look
  const type = isInferred(relation.type) ? 'inferred' : 'recorded'
  const hidden = !isRelationVisible(state, relationId)
  const centre = (id: string) => (look.hovered === null ? look.selected.has(id) : look.hovered === id)
  const width = widthOf(relation.properties.sumFen)
  if (lit === null) return { type, size: width, color: mixColor(palette.canvas, palette.edge, PALE), hidden, zIndex: 0 }
  if (!centre(relation.from) && !centre(relation.to))
    return { type, size: Math.min(1, width), color: mixColor(palette.canvas, palette.edge, DIMMED), hidden, zIndex: 0 }
  const other = centre(relation.from) ? relation.to : relation.from
  return { type, size: width + 0.8, color: palette.nodes[graph.getNodeAttribute(other, 'node').label], hidden, zIndex: 1 }
}

/** Pixels, by the money a relation carries: 1 for a thousand yuan, 2.4 for a million and more; thin when it carries none. */
function widthOf(sumFen: unknown): number {
  if (typeof sumFen !== 'number' || sumFen <= 0) return 0.8
  return Math.min(2.4, Math.max(0.9, 1 + (Math.log10(sumFen / 100) - 3) * 0.47))
}
