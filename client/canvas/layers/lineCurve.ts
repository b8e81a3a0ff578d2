import type { Point } from '../scene/sceneState.ts'

const BOW = 0.12

/** The point that bends a line, in pixels: as the renderer's program bows it, so that the two ways between a pair lie apart. */
export function bendOf(from: Point, to: Point): Point {
  return { x: (from.x + to.x) / 2 + (to.y - from.y) * BOW, y: (from.y + to.y) / 2 - (to.x - from.x) * BOW }
}

/** A point of the line, `t` from 0 at its beginning to 1 at its end. */
export function pointOn(from: Point, to: Point, t: number): Point {
  const bend = bendOf(from, to)
  const at = (a: number, b: number, c: number) => (1 - t) * (1 - t) * a + 2 * t * (1 - t) * b + t * t * c
  return { x: at(from.x, bend.x, to.x), y: at(from.y, bend.y, to.y) }
}
