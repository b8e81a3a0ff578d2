import { DAY, HOUR } from '../world/calendar.ts'
import { SLOT_SIZE, waybillNumber } from '../world/couriers.ts'
import { pickSite } from '../world/vendors.ts'
import type { World } from '../world/world.ts'
import { openSiteAccount } from './siteAccount.ts'

/**
 * The numbers that the sites sold to customers whose stores are on no platform of the case: no order, no courier record.
 * Numbers come from the runs that begin at `firstSlot`.
 */
export function writeOtherCustomers(world: World, firstSlot: number): void {
  const { profile, calendar, files } = world
  const random = world.random('other customers')
  let slot = firstSlot
  let previous: string | undefined
  const each = profile.otherSales / profile.siteAccounts
  for (let i = 0; i < profile.siteAccounts; i++) {
    const site = pickSite(world, random)
    const account = openSiteAccount(world, random, site, random.chance(0.15) ? previous : undefined)
    previous = account
    const batches = random.int(1, 5)
    for (let b = 0; b < batches; b++) {
      const at = random.int(0, calendar.days - 1) * DAY + random.int(8 * HOUR, 23 * HOUR)
      const count = Math.min(SLOT_SIZE, Math.max(1, Math.round(random.logNormal(each / batches, 0.6))))
      const courier = world.courierOf(site.supplier, slot, Math.floor(at / DAY))
      for (let n = 0; n < count; n++) {
        const number = waybillNumber(courier, slot, n)
        files.row('number_sales', {
          site_id: site.id,
          waybill_no: number,
          courier,
          site_account: site.namesAccounts ? account : undefined,
          sold_at: calendar.stamp(at + n),
          stocked_at: calendar.stamp(at - random.int(3600, 86_400 * 4)),
          price_milli: site.priceMilli,
          cost_milli: site.costMilli,
        })
        world.otherCases.noticeUnrelated(random, courier, number)
      }
      slot++
    }
  }
}
