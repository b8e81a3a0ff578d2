export interface Circle {
  readonly radius: number
}

export interface Placed {
  x: number
  y: number
}

/** Places tried lie on a sunflower spiral, which fills the plane evenly. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
const SPACING = 0.7

/**
 * Puts circles close around the origin so that no two overlap: the largest first, each at the first free place along a spiral.
 * Deterministic; places stand in the order of the input.
 */
export function packCircles(circles: readonly Circle[]): Placed[] {
  const order = circles.map((_, index) => index).toSorted((a, b) => radiusOf(circles, b) - radiusOf(circles, a) || a - b)
  const places = circles.map((): Placed => ({ x: 0, y: 0 }))
  const done: { x: number; y: number; radius: number }[] = []
  let start = 0
  let lastRadius = Infinity
  for (const index of order) {
    const radius = radiusOf(circles, index)
    // Places that were taken for a circle of this size are taken for the next of the same size too.
    if (radius < lastRadius) start = 0
    lastRadius = radius
    for (let step = start; ; step++) {
      const along = SPACING * radius * Math.sqrt(step)
      const angle = step * GOLDEN_ANGLE
      const x = along * Math.cos(angle)
      const y = along * Math.sin(angle)
      if (done.every((other) => Math.hypot(other.x - x, other.y - y) >= other.radius + radius)) {
        places[index] = { x, y }
        done.push({ x, y, radius })
        start = step
        break
      }
    }
  }
  return places
}

/** Radius of the circle around the origin that holds all of them. */
export function extent(circles: readonly Circle[], places: readonly Placed[]): number {
  return circles.reduce((most, { radius }, index) => {
    const place = places[index]
    return place ? Math.max(most, Math.hypot(place.x, place.y) + radius) : most
  }, 0)
}

function radiusOf(circles: readonly Circle[], index: number): number {
  return circles[index]?.radius ?? 0
}
