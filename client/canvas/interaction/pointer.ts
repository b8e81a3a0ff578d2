import type { CanvasView } from '../render/CanvasView.ts'
import { toScene } from '../render/camera.ts'
import type { Point } from '../scene/sceneState.ts'
import { moveNodes } from '../scene/moveNodes.ts'

export interface PointerHandlers {
  /** `add`: a modifier key was held, the node joins or leaves the selection. Null: the empty canvas. */
  readonly onPick: (nodeId: string | null, add: boolean) => void
  readonly onOpen: (nodeId: string) => void
  /** `at` in pixels of the window. */
  readonly onMenu: (nodeId: string | null, at: Point) => void
}

const adds = (event: MouseEvent | TouchEvent) => event.shiftKey || event.ctrlKey || event.metaKey
const stopMenu = (original: MouseEvent | TouchEvent) => original.preventDefault()
const DRAG_TOLERANCE = 4

/** Clicks, double clicks, right clicks, hovering, and dragging nodes (the whole selection when the dragged one is in it). */
export function connectPointer(view: CanvasView, handlers: PointerHandlers): () => void {
  const { sigma, scene } = view
  let drag: { from: Map<string, Point>; start: Point; moved: boolean } | null = null

  const windowPoint = ({ x, y }: Point): Point => {
    const bounds = sigma.getContainer().getBoundingClientRect()
    return { x: bounds.left + x, y: bounds.top + y }
  }

  let lastClicked: string | null = null
  const clickNode = ({ node, event }: { node: string; event: { original: MouseEvent | TouchEvent } }) => {
    lastClicked = node
    handlers.onPick(node, adds(event.original))
  }
  const clickStage = ({ event }: { event: { original: MouseEvent | TouchEvent } }) => {
    if (!adds(event.original)) handlers.onPick(null, false)
  }

  sigma.on('clickNode', clickNode)
  sigma.on('clickStage', clickStage)
  sigma.on('doubleClickNode', (payload) => {
    payload.preventSigmaDefault()
    const { node, event } = payload
    // Two quick clicks on two nodes are two picks.
    if (node === lastClicked) handlers.onOpen(node)
    else clickNode({ node, event })
  })
  sigma.on('doubleClickStage', (payload) => payload.preventSigmaDefault())
  sigma.on('rightClickNode', ({ node, event }) => {
    stopMenu(event.original)
    handlers.onMenu(node, windowPoint(event))
  })
  sigma.on('rightClickStage', ({ event }) => {
    stopMenu(event.original)
    handlers.onMenu(null, windowPoint(event))
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
    const ids = view.look.selected.has(node) ? [...view.look.selected].filter((id) => scene.graph.hasNode(id)) : [node]
    drag = { from: new Map(ids.map((id) => [id, pointOf(view, id)])), start: { x: event.x, y: event.y }, moved: false }
  })
  sigma.on('moveBody', (payload) => {
    if (!drag) return
    payload.preventSigmaDefault()
    const { event } = payload
    if (!drag.moved && Math.hypot(event.x - drag.start.x, event.y - drag.start.y) < DRAG_TOLERANCE) return
    drag.moved = true
    const [from, to] = [toScene(sigma, drag.start), toScene(sigma, event)]
    for (const [id, point] of drag.from) scene.graph.mergeNodeAttributes(id, { x: point.x + to.x - from.x, y: point.y + to.y - from.y })
  })
  const drop = () => {
    if (drag?.moved) {
      const { from } = drag
      const to = new Map([...from.keys()].map((id) => [id, pointOf(view, id)]))
      scene.do(moveNodes(scene, to, 'move', from))
    }
    drag = null
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

function pointOf(view: CanvasView, id: string): Point {
  const { x, y } = view.scene.graph.getNodeAttributes(id)
  return { x, y }
}
