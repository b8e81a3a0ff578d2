import type { Random } from '../random.ts'
import type { Supply } from '../storePlan.ts'
import { DAY, HOUR } from '../world/calendar.ts'
import type { VendorSite } from '../world/types.ts'

const PATIENCE_DAYS = 6

/** When and where the number for an order is bought: in the owner's next round of buying, or before the order was there. */
export function purchaseFor(supply: Supply, random: Random, created: number): { site: VendorSite; at: number; day: number } {
  const today = Math.floor(created / DAY)
  if (random.chance(supply.preBought)) {
    const day = created % DAY > supply.buyHour * HOUR + 1200 ? today : today - 1
    const site = supply.siteOn(day)
    if (site) return { site, at: round(supply, random, day), day }
  }
  const first = created % DAY < supply.buyHour * HOUR ? today : today + 1
  for (let day = first; day < first + PATIENCE_DAYS; day++) {
    const site = supply.siteOn(day)
    if (site) return { site, at: round(supply, random, day), day }
  }
  return { site: supply.home, at: round(supply, random, first), day: first }
}

function round(supply: Supply, random: Random, day: number): number {
  return Math.floor(day * DAY + supply.buyHour * HOUR + random.int(0, 1100))
}
