import type { Point } from '../scene/sceneState.ts'

/** Whether a point lies in a closed outline; crossings of a ray to the right are counted. */
export function isInside(outline: readonly Point[], { x, y }: Point): boolean {
  let inside = false
  for (const [index, a] of outline.entries()) {
    const b = outline[(index + 1) % outline.length] ?? a
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
  }
  return inside
}
