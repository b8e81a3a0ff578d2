import type { FamilyHull } from './familyHulls.ts'
import { textWidth } from './textWidth.ts'

export interface HullLabel {
  readonly id: string
  readonly text: string
  /** The middle of its lower edge, in the plane of the hulls. */
  readonly x: number
  readonly y: number
}

const HEIGHT = 18
const APART = 12
/** Pixels that a name stands above its place. */
export const LIFT = 8

interface Circle {
  readonly x: number
  readonly y: number
  readonly r: number
}

/** The names that have room on a screen where the plane is `scale` times as large: of more rings first, none over another or over a circle. */
export function hullLabels(hulls: readonly FamilyHull[], circles: readonly Circle[], textOf: (hull: FamilyHull) => string, scale: number): HullLabel[] {
  const taken: { x: number; y: number; half: number }[] = []
  return hulls
    .toSorted((a, b) => b.rings - a.rings || b.sites - a.sites || (a.id < b.id ? -1 : 1))
    .flatMap((hull) => {
      const text = textOf(hull)
      const box = { x: hull.labelX * scale, y: hull.labelY * scale, half: (textWidth(text) + APART) / 2 }
      if (taken.some((other) => Math.abs(other.y - box.y) < HEIGHT && Math.abs(other.x - box.x) < other.half + box.half)) return []
      if (circles.some(({ x, y, r }) => covers({ x: x * scale, y: y * scale, r: r * scale }, box))) return []
      taken.push(box)
      return [{ id: hull.id, text, x: hull.labelX, y: hull.labelY }]
    })
}

function covers({ x, y, r }: Circle, box: { x: number; y: number; half: number }): boolean {
  const dx = Math.max(0, Math.abs(x - box.x) - box.half)
  const dy = Math.max(0, Math.abs(y - (box.y - LIFT - HEIGHT / 2)) - HEIGHT / 2)
  return dx * dx + dy * dy < r * r
}
