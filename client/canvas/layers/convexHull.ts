import type { Point } from '../scene/sceneState.ts'

/** Andrew's monotone chain; corners in order around the hull. */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y)
  if (sorted.length < 3) return sorted
  return [...chain(sorted), ...chain(sorted.toReversed())]
}

function chain(run: readonly Point[]): Point[] {
  const hull: Point[] = []
  for (const point of run) {
    for (let last = hull.at(-1), before = hull.at(-2); last && before && turn(before, last, point) <= 0; last = hull.at(-1), before = hull.at(-2)) hull.pop()
    hull.push(point)
  }
  return hull.slice(0, -1)
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}
