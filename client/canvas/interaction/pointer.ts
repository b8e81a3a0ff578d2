import type { CanvasView } from '../render/CanvasView.ts'
import { toScene } from '../render/camera.ts'
import type { DrawnLine, DrawnNode } from '../scene/drawnOf.ts'
import { moveNodes } from '../scene/moveNodes.ts'
import type { Point } from '../scene/sceneState.ts'
import { lineAt } from './lineAt.ts'

/** What a menu was asked for: a mark, a line, or neither. */
export interface Hit {
  readonly mark: DrawnNode | null
  readonly line: DrawnLine | null
}

export interface PointerHandlers {
  /** `add`: a modifier key was held, the mark joins or leaves the selection. Null: the empty canvas. */
  readonly onPick: (mark: DrawnNode | null, add: boolean) => void
  readonly onOpen: (mark: DrawnNode) => void
  /** Without it a line is canvas. */
  readonly onPickLine?: ((line: DrawnLine, add: boolean) => void) | undefined
  /** `at` in pixels of the window. */
  readonly onMenu: (hit: Hit, at: Point) => void
}

const adds = (event: MouseEvent | TouchEvent) => event.shiftKey || event.ctrlKey || event.metaKey
const stopMenu = (original: MouseEvent | TouchEvent) => original.preventDefault()
const DRAG_TOLERANCE = 4

/** Clicks, double clicks, right clicks, hovering, and dragging marks (the whole selection when the dragged one is in it). */
export function connectPointer(view: CanvasView, handlers: PointerHandlers): () => void {
  const { sigma, scene } = view
  const markOf = (id: string) => view.graph.getNodeAttributes(id)
  let drag: { from: Map<string, Point>; start: Point; moved: boolean } | null = null

  const windowPoint = ({ x, y }: Point): Point => {
    const bounds = sigma.getContainer().getBoundingClientRect()
    return { x: bounds.left + x, y: bounds.top + y }
  }

  let lastClicked: string | null = null
  const clickNode = ({ node, event }: { node: string; event: { original: MouseEvent | TouchEvent } }) => {
    lastClicked = node
    handlers.onPick(markOf(node), adds(event.original))
  }
  const clickStage = ({ event }: { event: Point & { original: MouseEvent | TouchEvent } }) => {
    const line = handlers.onPickLine && lineAt(view.graph, view.frame, event)
    if (line) handlers.onPickLine?.(line, adds(event.original))
    else if (!adds(event.original)) handlers.onPick(null, false)
  }

  sigma.on('clickNode', clickNode)
  sigma.on('clickStage', clickStage)
  sigma.on('doubleClickNode', (payload) => {
    payload.preventSigmaDefault()
    const { node, event } = payload
    // Two quick clicks on two nodes are two picks.
    if (node === lastClicked) handlers.onOpen(markOf(node))
    else clickNode({ node, event })
  })
  sigma.on('doubleClickStage', (payload) => payload.preventSigmaDefault())
  sigma.on('rightClickNode', ({ node, event }) => {
    stopMenu(event.original)
    handlers.onMenu({ mark: markOf(node), line: null }, windowPoint(event))
  })
  sigma.on('rightClickStage', ({ event }) => {
    stopMenu(event.original)
    handlers.onMenu({ mark: null, line: lineAt(view.graph, view.frame, event) }, windowPoint(event))
  })
  sigma.on('enterNode', ({ node }) => {
    if (!drag) view.setLook({ hovered: node })
    sigma.getContainer().style.cursor = 'pointer'
  })
  sigma.on('leaveNode', () => {
    if (!drag) view.setLook({ hovered: null })
    sigma.getContainer().style.cursor = ''
  })

  sigma.on('downNode', ({ node, event }) => {
    if ('button' in event.original && (event.original.button !== 0 || event.original.shiftKey)) return
    const chosen = new Set([...view.look.selected].map(scene.drawn.markOf).filter((id) => view.graph.hasNode(id)))
    const ids = chosen.has(node) ? [...chosen] : [node]
    drag = { from: new Map(ids.map((id) => [id, pointOf(markOf(id))])), start: { x: event.x, y: event.y }, moved: false }
  })
  sigma.on('moveBody', (payload) => {
    if (!drag) return
    payload.preventSigmaDefault()
    const { event } = payload
    if (!drag.moved && Math.hypot(event.x - drag.start.x, event.y - drag.start.y) < DRAG_TOLERANCE) return
    drag.moved = true
    const [from, to] = [toScene(sigma, drag.start), toScene(sigma, event)]
    view.place(new Map([...drag.from].map(([id, point]) => [id, { x: point.x + to.x - from.x, y: point.y + to.y - from.y }])))
  })
  const drop = () => {
    const dropped = drag
    drag = null
    if (dropped?.moved) scene.do(moveNodes(scene, movedTo(view, dropped.from)))
  }
  sigma.on('upNode', drop)
  sigma.on('upStage', drop)
  const container = sigma.getContainer()
  container.addEventListener('contextmenu', stopMenu)
  window.addEventListener('mouseup', drop)
  return () => {
    container.removeEventListener('contextmenu', stopMenu)
    window.removeEventListener('mouseup', drop)
  }
}

const pointOf = ({ x, y }: Point): Point => ({ x, y })

/** Where the nodes of dragged marks are now: the members of a group move as it does. */
function movedTo({ graph, scene }: CanvasView, from: ReadonlyMap<string, Point>): Map<string, Point> {
  const places = new Map<string, Point>()
  for (const [id, start] of from) {
    if (!graph.hasNode(id)) continue
    const { x, y, members } = graph.getNodeAttributes(id)
    for (const member of members) {
      const place = scene.graph.getNodeAttributes(member)
      places.set(member, { x: place.x + x - start.x, y: place.y + y - start.y })
    }
  }
  return places
}
