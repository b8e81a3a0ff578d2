import { NODE_BOX } from '../scene/nodeSize.ts'
import type { Point } from '../scene/sceneState.ts'
import type { Occupancy } from './Occupancy.ts'

/**
 * Free places on ever wider rings around a centre, those nearest to `heading` (radians) first on each ring.
 * Every place is taken as it is handed out, so no two overlap; it never ends, since there is always a wider ring.
 */
export function* freePlaces(occupancy: Occupancy, centre: Point, heading: number, firstRadius: number): Generator<Point, never> {
  for (let ring = 0; ; ring++) {
    const radius = firstRadius + ring * (NODE_BOX.height / 2)
    const places = radius === 0 ? 1 : Math.max(6, Math.floor((2 * Math.PI * radius) / (NODE_BOX.width * 0.75)))
    for (let step = 0; step < places; step++) {
      const side = step % 2 === 0 ? step / 2 : -(step + 1) / 2
      const angle = heading + (side * 2 * Math.PI) / places
      const point = { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) }
      if (!occupancy.isFree(point)) continue
      occupancy.take(point)
      yield point
    }
  }
}
