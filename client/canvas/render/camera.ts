import type Sigma from 'sigma'
import type { CameraState } from 'sigma/types'
import type { DrawnLine, DrawnNode } from '../scene/drawnOf.ts'
import { NODE_BOX } from '../scene/nodeSize.ts'
import type { Point } from '../scene/sceneState.ts'

export type SceneSigma = Sigma<DrawnNode, DrawnLine>

/** Fixed, so that nothing moves on the screen when the canvas gains or loses nodes: only the camera moves things. */
export const FIXED_BOX = { x: [-500, 500] satisfies [number, number], y: [-500, 500] satisfies [number, number] }

const LARGEST_SCALE = 1.15
/** Pixels left free; above and below, tools float. */
const MARGIN = { side: 26, above: 62, below: 58 }

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The box that nodes with their labels take; null when there are none. */
export function boxOf(points: Iterable<Point>): Box | null {
  let box: Box | null = null
  for (const { x, y } of points) {
    const own = { left: x - NODE_BOX.width / 2, right: x + NODE_BOX.width / 2, top: y + 26, bottom: y - NODE_BOX.height + 20 }
    box = box
      ? { left: Math.min(box.left, own.left), right: Math.max(box.right, own.right), top: Math.max(box.top, own.top), bottom: Math.min(box.bottom, own.bottom) }
      : own
  }
  return box
}

/** Pixels that one canvas unit takes now. */
export function scaleOf(sigma: SceneSigma): number {
  return sigma.getGraphToViewportRatio()
}

/** A scene point in pixels of the container. */
export function toViewport(sigma: SceneSigma, point: Point): Point {
  return sigma.graphToViewport({ x: point.x, y: point.y })
}

/** Moves the camera so that a box is seen whole, never larger than life; returns where it goes. */
export function showBox(sigma: SceneSigma, box: Box, animate: boolean): CameraState {
  const camera = sigma.getCamera()
  const { width, height } = sigma.getDimensions()
  const atOne = scaleOf(sigma) * camera.ratio
  const fitting = Math.min((width - 2 * MARGIN.side) / (box.right - box.left), (height - MARGIN.above - MARGIN.below) / (box.top - box.bottom))
  const scale = Math.max(0.001, Math.min(LARGEST_SCALE, fitting))
  const centre = toViewport(sigma, { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 })
  const { x, y } = sigma.viewportToFramedGraph(centre)
  const target = { x, y, ratio: atOne / scale, angle: 0 }
  if (animate) void camera.animate(target, { duration: 260 })
  else camera.setState(target)
  return target
}
