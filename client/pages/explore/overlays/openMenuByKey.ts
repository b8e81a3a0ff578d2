import { pointOn } from '../../../canvas/layers/lineCurve.ts'
import type { CanvasView } from '../../../canvas/render/CanvasView.ts'
import { lineOf } from '../../../canvas/scene/lineOf.ts'
import type { Point } from '../../../canvas/scene/sceneState.ts'
import type { Exploring, MenuTarget } from '../ExploreContext.ts'

/** Opens the menu of what is selected, where it is seen: one relation, one node, one group. Else, `onCanvas`, that of the canvas; false when there is none. */
export function openMenuByKey(exploring: Exploring, onCanvas: boolean): boolean {
  const view = exploring.view.current
  if (!view) return false
  const target = targetOf(exploring) ?? (onCanvas ? { kind: 'canvas' as const } : null)
  if (target) exploring.openMenu(target, placeOf(view, target))
  return target !== null
}

function targetOf({ scene, relation, selected, chosen }: Exploring): MenuTarget | null {
  const line = relation && lineOf(scene.drawn, relation.id)
  if (relation && line) return { kind: 'relation', relation, line }
  const marks = new Set([...selected].map(scene.markOf))
  const [mark] = marks
  const drawn = mark !== undefined && marks.size === 1 ? scene.drawn.nodes.get(mark) : undefined
  if (drawn?.group) return { kind: 'group', group: drawn.group, members: drawn.members }
  const [node] = chosen
  return node && chosen.length === 1 ? { kind: 'node', node } : null
}

/** In pixels of the window; what lies outside the canvas has its menu at the edge. */
function placeOf({ sigma, graph, frame, scene }: CanvasView, target: MenuTarget): Point {
  const bounds = sigma.getContainer().getBoundingClientRect()
  const pixelOf = (mark: string) => (graph.hasNode(mark) ? frame.toPixel(graph.getNodeAttributes(mark)) : null)
  const middle = { x: bounds.width / 2, y: bounds.height / 3 }
  let at: Point | null = null
  if (target.kind === 'node') at = pixelOf(scene.markOf(target.node.id))
  else if (target.kind === 'group') at = pixelOf(target.group.id)
  else if (target.kind === 'relation') {
    const [from, to] = [pixelOf(target.line.from), pixelOf(target.line.to)]
    at = from && to && pointOn(from, to, 0.5)
  }
  const { x, y } = at ?? middle
  return { x: bounds.left + Math.max(0, Math.min(bounds.width, x)), y: bounds.top + Math.max(0, Math.min(bounds.height, y)) }
}
