import type { CanvasView } from '../render/CanvasView.ts'
import { isVisible, type Point } from '../scene/sceneState.ts'

const TOLERANCE = 5
const within = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b)

/** Shift and drag on the canvas: draws a box, and hands over the visible nodes whose middle is in it. */
export function connectBoxSelect(view: CanvasView, onBox: (ids: readonly string[]) => void): () => void {
  const container = view.sigma.getContainer()
  let start: Point | null = null
  let box: HTMLDivElement | null = null

  const pointIn = (event: PointerEvent): Point => {
    const bounds = container.getBoundingClientRect()
    return { x: event.clientX - bounds.left, y: event.clientY - bounds.top }
  }
  const end = () => {
    box?.remove()
    box = null
    start = null
    view.sigma.getCamera().enable()
  }
  const down = (event: PointerEvent) => {
    if (event.button !== 0 || !event.shiftKey) return
    start = pointIn(event)
    view.sigma.getCamera().disable()
  }
  const move = (event: PointerEvent) => {
    if (!start) return
    const now = pointIn(event)
    if (!box && Math.hypot(now.x - start.x, now.y - start.y) < TOLERANCE) return
    if (!box) {
      box = document.createElement('div')
      box.style.cssText =
        'position:absolute;pointer-events:none;border:1px dashed var(--kb-accent);background:color-mix(in srgb, var(--kb-accent) 10%, transparent);z-index:1'
      container.append(box)
    }
    Object.assign(box.style, {
      left: `${Math.min(start.x, now.x)}px`,
      top: `${Math.min(start.y, now.y)}px`,
      width: `${Math.abs(now.x - start.x)}px`,
      height: `${Math.abs(now.y - start.y)}px`,
    })
  }
  const up = (event: PointerEvent) => {
    if (!start) return
    const [from, to, drawn] = [start, pointIn(event), box !== null]
    end()
    if (!drawn) return
    onBox(
      view.scene.graph.filterNodes((id) => {
        if (!isVisible(view.scene, id)) return false
        const { x, y } = view.pixelOf(id)
        return within(x, from.x, to.x) && within(y, from.y, to.y)
      }),
    )
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
