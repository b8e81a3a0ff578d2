import type { z } from 'zod'
import type { overviewGraph } from '../../../server/contract/rings.ts'

export type OverviewGraph = z.output<typeof overviewGraph.reply>

/** What stands on the overview: where the server puts it, and how large it is. */
interface Community {
  readonly x: number
  readonly y: number
  readonly stores: number
}

export interface Placed<Of = OverviewGraph['rings'][number]> {
  readonly of: Of
  x: number
  y: number
  /** Area stands for stores. */
  readonly r: number
}

/** The side of the square that communities are laid out in. */
const SIDE = 1000
/** All circles together fill about this share of it. */
const FILL = 0.16
const GAP = 5
const ROUNDS = 160

/** The server's positions in a square of `SIDE`, circles sized by their stores and moved apart where they overlap. Deterministic. */
export function placeCommunities<Of extends Community>(rings: readonly Of[]): Placed<Of>[] {
  if (rings.length === 0) return []
  const xs = rings.map((ring) => ring.x)
  const ys = rings.map((ring) => ring.y)
  const span = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys), 1e-9)
  const stores = rings.reduce((sum, ring) => sum + ring.stores, 0)
  const unit = Math.min(70 / Math.sqrt(Math.max(...rings.map((ring) => ring.stores))), Math.sqrt((SIDE * SIDE * FILL) / Math.PI / stores))
  const placed = rings.map((ring) => ({
    of: ring,
    x: SIDE / 2 + ((ring.x - middle(xs)) / span) * SIDE * 0.8,
    y: SIDE / 2 + ((ring.y - middle(ys)) / span) * SIDE * 0.8,
    r: Math.max(7, unit * Math.sqrt(ring.stores)),
  }))
  moveApart(placed)
  return placed
}

function middle(values: readonly number[]): number {
  return (Math.max(...values) + Math.min(...values)) / 2
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0
}

/** Pixels of a layout of `SIDE` that nobody sees. */
const SLACK = 0.25

/** Pushes overlapping circles off each other until none overlaps, or for `ROUNDS`: from left to right, each off those that begin before it ends. */
function moveApart(placed: readonly Placed<unknown>[]): void {
  const xs = Float64Array.from(placed, ({ x }) => x)
  const ys = Float64Array.from(placed, ({ y }) => y)
  const rs = Float64Array.from(placed, ({ r }) => r)
  const left = (index: number): number => at(xs, index) - at(rs, index)
  const order = Int32Array.from(placed, (_, index) => index)
  let moved = true
  for (let round = 0; round < ROUNDS && moved; round++) {
    moved = false
    order.sort((a, b) => left(a) - left(b))
    for (let place = 0; place < order.length; place++) {
      const a = order[place] ?? 0
      for (let next = place + 1; next < order.length; next++) {
        const b = order[next] ?? 0
        const wanted = at(rs, a) + at(rs, b) + GAP
        const dx = at(xs, b) - at(xs, a)
        if (dx > wanted) break
        const dy = at(ys, b) - at(ys, a)
        // Most pairs are far apart, and a square root of each would be most of the work.
        if (dx * dx + dy * dy >= wanted * wanted) continue
        const distance = Math.hypot(dx, dy)
        const overlap = wanted - distance
        if (overlap <= SLACK) continue
        const [ux, uy] = distance > 1e-6 ? [dx / distance, dy / distance] : [Math.cos(place), Math.sin(place)]
        xs[a] = at(xs, a) - (ux * overlap) / 2
        ys[a] = at(ys, a) - (uy * overlap) / 2
        xs[b] = at(xs, b) + (ux * overlap) / 2
        ys[b] = at(ys, b) + (uy * overlap) / 2
        moved = true
      }
    }
  }
  for (const [index, one] of placed.entries()) {
    one.x = at(xs, index)
    one.y = at(ys, index)
  }
}

/** Scales a layout into a canvas of `width` × `height`, with room for tools above and the legend below; radii keep their ratio. */
export function fitTo<Of>(placed: readonly Placed<Of>[], width: number, height: number): Placed<Of>[] {
  const margin = { x: 48, top: 84, bottom: 90 }
  const left = Math.min(...placed.map(({ x, r }) => x - r))
  const right = Math.max(...placed.map(({ x, r }) => x + r))
  const top = Math.min(...placed.map(({ y, r }) => y - r))
  const bottom = Math.max(...placed.map(({ y, r }) => y + r))
  const inner = { width: width - 2 * margin.x, height: height - margin.top - margin.bottom }
  const k = Math.min(inner.width / (right - left), inner.height / (bottom - top), 1.15)
  const dx = margin.x + (inner.width - (right + left) * k) / 2
  const dy = margin.top + (inner.height - (bottom + top) * k) / 2
  return placed.map(({ of, x, y, r }) => ({ of, x: x * k + dx, y: y * k + dy, r: r * k }))
}
