import { useCallback, useEffect, useRef, useState, type PointerEvent } from 'react'

export interface View {
  readonly k: number
  readonly x: number
  readonly y: number
}

const WHOLE: View = { k: 1, x: 0, y: 0 }

/** Wheel, drag and buttons over an SVG whose viewBox is `width` × `height`. */
export function usePanZoom(width: number, height: number) {
  const svg = useRef<SVGSVGElement>(null)
  const [view, setView] = useState<View>(WHOLE)
  const drag = useRef<{ x: number; y: number } | null>(null)

  const zoom = useCallback(
    (factor: number, cx = width / 2, cy = height / 2) => {
      setView((before) => {
        const k = Math.min(8, Math.max(0.5, before.k * factor))
        const by = k / before.k
        return { k, x: cx - (cx - before.x) * by, y: cy - (cy - before.y) * by }
      })
    },
    [width, height],
  )

  useEffect(() => {
    const element = svg.current
    if (!element) return undefined
    // React listens passively to the wheel, so the page would scroll along.
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      const at = pointIn(element, event)
      zoom(Math.exp(-event.deltaY * 0.0015), at.x, at.y)
    }
    element.addEventListener('wheel', wheel, { passive: false })
    return () => element.removeEventListener('wheel', wheel)
  }, [zoom])

  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button === 0) drag.current = pointIn(event.currentTarget, event)
  }
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const from = drag.current
    if (!from || event.buttons === 0) return
    const to = pointIn(event.currentTarget, event)
    drag.current = to
    setView((before) => ({ ...before, x: before.x + to.x - from.x, y: before.y + to.y - from.y }))
  }
  const onPointerUp = () => {
    drag.current = null
  }
  return { svg, view, zoom, fit: () => setView(WHOLE), handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerLeave: onPointerUp } }
}

function pointIn(element: SVGSVGElement, event: { clientX: number; clientY: number }): { x: number; y: number } {
  const matrix = element.getScreenCTM()?.inverse()
  const point = new DOMPoint(event.clientX, event.clientY)
  return matrix ? point.matrixTransform(matrix) : point
}
