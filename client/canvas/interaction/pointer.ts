import type { MouseCoords, TouchCoords } from 'sigma/types'
import type { CanvasView } from '../render/CanvasView.ts'
import type { DrawnLine, DrawnNode } from '../scene/drawnOf.ts'
import { moveNodes } from '../scene/moveNodes.ts'
import type { Point } from '../scene/sceneState.ts'
import { lineAt } from './lineAt.ts'
import { markAt } from './markAt.ts'

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

type Press = Pick<MouseCoords, 'x' | 'y' | 'original' | 'preventSigmaDefault'>

const adds = (event: MouseEvent | TouchEvent) => event.shiftKey || event.ctrlKey || event.metaKey
const stopMenu = (original: MouseEvent | TouchEvent) => original.preventDefault()
const DRAG_TOLERANCE = 4

/** Clicks, double clicks, right clicks, hovering, and dragging marks (the whole selection when the dragged one is in it). */
export function connectPointer(view: CanvasView, handlers: PointerHandlers): () => void {
  const { sigma, scene } = view
  const [mouse, touch] = [sigma.getMouseCaptor(), sigma.getTouchCaptor()]
  // Sigma's own would ask the graphics card what lies under the pointer, and wait until it has drawn; moving the camera is not among them.
  mouse.removeAllListeners()
  touch.removeAllListeners()
  const container = sigma.getContainer()
  let drag: { from: Map<string, Point>; start: Point; moved: boolean } | null = null
  let lastClicked: string | null = null

  const windowPoint = ({ x, y }: Point): Point => {
    const bounds = container.getBoundingClientRect()
    return { x: bounds.left + x, y: bounds.top + y }
  }
  const markUnder = (at: Point) => markAt(view.drawn, view.frame, at)
  const hover = (id: string | null) => {
    // The canvas itself says which cursor it has where nothing lies.
    container.style.setProperty('--over', id === null ? null : 'pointer')
    if (!drag && view.look.hovered !== id) view.setLook({ hovered: id })
  }

  const click = ({ x, y, original }: Press) => {
    const mark = markUnder({ x, y })
    lastClicked = mark?.id ?? null
    if (mark) return handlers.onPick(mark, adds(original))
    const line = handlers.onPickLine && lineAt(view.drawn, view.frame, { x, y })
    if (line) handlers.onPickLine?.(line, adds(original))
    else if (!adds(original)) handlers.onPick(null, false)
  }
  const doubleClick = (press: Press) => {
    press.preventSigmaDefault()
    const mark = markUnder(press)
    // Two quick clicks on two nodes are two picks.
    if (mark && mark.id === lastClicked) handlers.onOpen(mark)
    else if (mark) click(press)
  }
  const rightClick = ({ x, y, original }: Press) => {
    stopMenu(original)
    const mark = markUnder({ x, y })
    handlers.onMenu({ mark, line: mark ? null : lineAt(view.drawn, view.frame, { x, y }) }, windowPoint({ x, y }))
  }
  const down = ({ x, y, original }: Press) => {
    if ('button' in original && (original.button !== 0 || original.shiftKey)) return
    const mark = markUnder({ x, y })
    if (!mark) return
    const chosen = new Set([...view.look.selected].map(scene.markOf))
    const marks = chosen.has(mark.id) ? [...chosen].filter((id) => view.drawn.hasNode(id)).map((id) => view.drawn.getNodeAttributes(id)) : [mark]
    drag = { from: new Map(marks.map((one) => [one.id, pointOf(one)])), start: { x, y }, moved: false }
  }
  const move = (press: Press) => {
    if (!drag) return
    press.preventSigmaDefault()
    if (!drag.moved && Math.hypot(press.x - drag.start.x, press.y - drag.start.y) < DRAG_TOLERANCE) return
    drag.moved = true
    const { toScene } = view.frame
    const [from, to] = [toScene(drag.start), toScene(press)]
    view.place(new Map([...drag.from].map(([id, point]) => [id, { x: point.x + to.x - from.x, y: point.y + to.y - from.y }])))
  }
  const drop = () => {
    const dropped = drag
    drag = null
    if (dropped?.moved) scene.do(moveNodes(scene, movedTo(view, dropped.from)))
  }

  mouse.on('mousemove', (press) => hover(markUnder(press)?.id ?? null))
  mouse.on('mouseleave', () => hover(null))
  mouse.on('mousemovebody', move)
  mouse.on('mousedown', down)
  mouse.on('click', click)
  mouse.on('doubleClick', doubleClick)
  mouse.on('rightClick', rightClick)
  touch.on('touchdown', (event) => down(pressOf(event)))
  touch.on('touchmove', (event) => move(pressOf(event)))
  touch.on('touchup', drop)
  touch.on('tap', (event) => click(pressOf(event)))
  touch.on('doubletap', (event) => doubleClick(pressOf(event)))
  window.addEventListener('mouseup', drop)
  container.addEventListener('contextmenu', stopMenu)
  return () => {
    window.removeEventListener('mouseup', drop)
    container.removeEventListener('contextmenu', stopMenu)
  }
}

/** A finger as a mouse. */
function pressOf(event: TouchCoords): Press {
  const { x, y } = event.touches[0] ?? event.previousTouches[0] ?? { x: 0, y: 0 }
  return { x, y, original: event.original, preventSigmaDefault: () => event.preventSigmaDefault() }
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
