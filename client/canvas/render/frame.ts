import type { Point } from '../scene/sceneState.ts'
import { scaleOf, type SceneSigma, toViewport } from './camera.ts'

/** Where the layers draw: a window on the scene in pixels. */
export interface Frame {
  readonly width: number
  readonly height: number
  /** Pixels that one canvas unit takes. */
  readonly scale: number
  readonly toPixel: (point: Point) => Point
  readonly toScene: (pixel: Point) => Point
}

/** What the renderer shows now. Without rotation a place is a factor and a shift, which costs less than a matrix for each node. */
export function frameOf(sigma: SceneSigma): Frame {
  const { width, height } = sigma.getDimensions()
  const scale = scaleOf(sigma)
  const origin = toViewport(sigma, { x: 0, y: 0 })
  return {
    width,
    height,
    scale,
    toPixel: ({ x, y }) => ({ x: origin.x + x * scale, y: origin.y - y * scale }),
    toScene: ({ x, y }) => ({ x: (x - origin.x) / scale, y: (origin.y - y) / scale }),
  }
}

/** Whether something within `reach` pixels of a place is seen. */
export function isSeen({ width, height }: Frame, { x, y }: Point, reach: number): boolean {
  return x >= -reach && x <= width + reach && y >= -reach && y <= height + reach
}
