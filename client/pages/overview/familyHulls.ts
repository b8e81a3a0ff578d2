import { convexHull } from '../../canvas/layers/convexHull.ts'
import type { OverviewGraph, Placed } from './placeCommunities.ts'

export interface FamilyHull {
  readonly id: string
  readonly name: string
  readonly sites: number
  readonly rings: number
  /** An SVG path around every ring of the family. */
  readonly path: string
  readonly labelX: number
  readonly labelY: number
}

/** A pale shape around the rings that use one family of vendor sites. Families of one ring are left without. */
export function familyHulls(placed: readonly Placed[], families: OverviewGraph['families']): FamilyHull[] {
  return families.flatMap(({ id, name, sites }) => {
    const own = placed.filter(({ of }) => of.family === id)
    if (own.length < 2) return []
    const rim = own.flatMap(({ x, y, r }) =>
      Array.from({ length: 12 }, (_, step) => ({ x: x + (r + 16) * Math.cos((step * Math.PI) / 6), y: y + (r + 16) * Math.sin((step * Math.PI) / 6) })),
    )
    const hull = convexHull(rim)
    const labelY = Math.min(...hull.map(({ y }) => y)) - 8
    const labelX = (Math.min(...hull.map(({ x }) => x)) + Math.max(...hull.map(({ x }) => x))) / 2
    return [{ id, name, sites, rings: own.length, path: `M${hull.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`, labelX, labelY }]
  })
}
