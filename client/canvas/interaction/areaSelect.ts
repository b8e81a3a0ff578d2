import type { CanvasView } from '../render/CanvasView.ts'
import type { Point } from '../scene/sceneState.ts'
import { isInside } from './isInside.ts'

/** What dragging on the canvas does: moves it, or selects in a box or a free outline. */
export type PointerMode = 'move' | 'box' | 'lasso'

const TOLERANCE = 5
const SVG = 'http://www.w3.org/2000/svg'

/** Selects what an outline encloses: Shift and drag a box, Shift and Alt a lasso, and either without keys in its mode. Hands over the nodes whose mark has its middle in it. */
export function connectAreaSelect(view: CanvasView, modeNow: () => PointerMode, onArea: (nodeIds: readonly string[]) => void): () => void {
  const container = view.sigma.getContainer()
  let area: { kind: 'box' | 'lasso'; points: Point[]; shape: SVGSVGElement | null } | null = null

  const pointIn = (event: PointerEvent): Point => {
    const bounds = container.getBoundingClientRect()
    return { x: event.clientX - bounds.left, y: event.clientY - bounds.top }
  }
  const end = () => {
    if (!area) return
    area.shape?.remove()
    area = null
    // After Sigma has heard of the release: it would let the camera glide on, from wherever it came last.
    setTimeout(() => view.sigma.getCamera().enable())
  }
  const down = (event: PointerEvent) => {
    const mode = modeNow()
    if (event.button !== 0 || (!event.shiftKey && mode === 'move')) return
    if (!(event.target instanceof HTMLCanvasElement)) return
    area = {
      kind: event.shiftKey ? (event.altKey || mode === 'lasso' ? 'lasso' : 'box') : mode === 'lasso' ? 'lasso' : 'box',
      points: [pointIn(event)],
      shape: null,
    }
    view.sigma.getCamera().disable()
  }
  const move = (event: PointerEvent) => {
    const start = area?.points[0]
    if (!area || !start) return
    const now = pointIn(event)
    if (!area.shape && Math.hypot(now.x - start.x, now.y - start.y) < TOLERANCE) return
    area.points = area.kind === 'box' ? [start, { x: now.x, y: start.y }, now, { x: start.x, y: now.y }] : [...area.points, now]
    area.shape ??= outlineIn(container)
    area.shape.firstElementChild?.setAttribute('points', area.points.map(({ x, y }) => `${x},${y}`).join(' '))
  }
  const up = () => {
    if (!area) return
    const { points, shape } = area
    end()
    if (!shape) return
    const { toPixel } = view.frame
    onArea(view.graph.mapNodes((_, mark) => (isInside(points, toPixel(mark)) ? mark.members : [])).flat())
  }
  // Before Sigma, which would drag a node or the canvas.
  const options = { capture: true }
  container.addEventListener('pointerdown', down, options)
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', up)
  window.addEventListener('pointercancel', end)
  return () => {
    end()
    container.removeEventListener('pointerdown', down, options)
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', up)
    window.removeEventListener('pointercancel', end)
  }
}

function outlineIn(container: HTMLElement): SVGSVGElement {
  const shape = document.createElementNS(SVG, 'svg')
  shape.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none;z-index:1'
  const polygon = document.createElementNS(SVG, 'polygon')
  polygon.style.cssText = 'fill:color-mix(in srgb, var(--kb-accent) 10%, transparent);stroke:var(--kb-accent);stroke-dasharray:4 3'
  shape.append(polygon)
  container.append(shape)
  return shape
}
