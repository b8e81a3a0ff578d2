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
  for (let round = 0; round < ROUNDS && moveApart(placed); round++);
  return placed
}

function middle(values: readonly number[]): number {
  return (Math.max(...values) + Math.min(...values)) / 2
}

/** One round of pushing overlapping circles off each other; false once none overlaps. */
function moveApart(placed: Placed<unknown>[]): boolean {
  let moved = false
  const byX = placed.toSorted((a, b) => a.x - a.r - (b.x - b.r))
  for (const [index, a] of byX.entries()) {
    for (let other = index + 1; other < byX.length; other++) {
      const b = byX[other]
      if (!b || b.x - b.r > a.x + a.r + GAP) break
      const dx = b.x - a.x
      const dy = b.y - a.y
      const distance = Math.hypot(dx, dy)
      const overlap = a.r + b.r + GAP - distance
      if (overlap <= 0.01) continue
      const [ux, uy] = distance > 1e-6 ? [dx / distance, dy / distance] : [Math.cos(index), Math.sin(index)]
      a.x -= (ux * overlap) / 2
      a.y -= (uy * overlap) / 2
      b.x += (ux * overlap) / 2
      b.y += (uy * overlap) / 2
      moved = true
    }
  }
  return moved
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
