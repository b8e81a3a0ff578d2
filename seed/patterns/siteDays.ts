import { spread } from '../random.ts'
import type { Supply } from '../storePlan.ts'
import type { VendorSite } from '../world/types.ts'
import type { World } from '../world/world.ts'

interface Habit {
  /** The sites that this buyer of numbers knows, the usual one first. */
  readonly sites: readonly VendorSite[]
  /** Salt of whoever decides where to buy: stores with the same salt buy at the same site on the same day. */
  readonly salt: number
  /** Share of days on which the buyer keeps to the usual site. */
  readonly usual: number
  /** Share of days on which this store takes part. */
  readonly presence: number
  readonly storeSalt: number
}

/** Where a store's numbers are bought, day by day. */
export function siteOn(world: World, habit: Habit): Supply['siteOn'] {
  const { sites, salt, usual, presence, storeSalt } = habit
  return (day) => {
    if (spread(world.seed, day, storeSalt) >= presence) return null
    const draw = spread(world.seed, day, salt)
    if (draw < usual || sites.length === 1) return sites[0] ?? null
    return sites[1 + Math.floor(((draw - usual) / (1 - usual)) * (sites.length - 1))] ?? null
  }
}

export function distinctSites(pick: () => VendorSite, count: number, usual?: VendorSite): [VendorSite, ...VendorSite[]] {
  const first = usual ?? pick()
  const sites = new Set([first])
  for (let tries = 0; sites.size < count && tries < 40; tries++) sites.add(pick())
  return [first, ...[...sites].slice(1)]
}
