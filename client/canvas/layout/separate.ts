import type { Point } from '../scene/sceneState.ts'
import { freePlaces } from './freePlaces.ts'
import { Occupancy } from './Occupancy.ts'

/** Moves as few points as it can so that no two boxes overlap: inner ones keep their place, the others go to the nearest free one. */
export function separate(points: ReadonlyMap<string, Point>): Map<string, Point> {
  const occupancy = new Occupancy()
  const placed = new Map<string, Point>()
  const sorted = [...points].toSorted(([a, p], [b, q]) => Math.hypot(p.x, p.y) - Math.hypot(q.x, q.y) || (a < b ? -1 : 1))
  for (const [id, point] of sorted) {
    placed.set(id, freePlaces(occupancy, point, Math.atan2(point.y, point.x), 0).next().value)
  }
  return placed
}
