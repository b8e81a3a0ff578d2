import { NODE_BOX } from '../scene/nodeSize.ts'
import type { Point } from '../scene/sceneState.ts'

/** Which places are taken, when every node takes one box of the same size. */
export class Occupancy {
  readonly #cells = new Map<string, Point[]>()

  take(point: Point): void {
    const key = cellOf(point, 0, 0)
    const cell = this.#cells.get(key)
    if (cell) cell.push(point)
    else this.#cells.set(key, [point])
  }

  isFree(point: Point): boolean {
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const other of this.#cells.get(cellOf(point, dx, dy)) ?? []) if (overlaps(point, other)) return false
      }
    }
    return true
  }
}

/** Sums of floats may fall a hair short of a box; that is not an overlap. */
const TOLERANCE = 1e-6

export function overlaps(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < NODE_BOX.width - TOLERANCE && Math.abs(a.y - b.y) < NODE_BOX.height - TOLERANCE
}

const cellOf = (point: Point, dx: number, dy: number) => `${Math.floor(point.x / NODE_BOX.width) + dx}:${Math.floor(point.y / NODE_BOX.height) + dy}`
