import type { Random } from '../random.ts'
import { DAY, HOUR } from '../world/calendar.ts'
import { pickSite } from '../world/vendors.ts'
import type { World } from '../world/world.ts'
import type { Parcel } from './parcel.ts'

/** Writes what a real parcel's number was more than a year before: sold by a vendor site, and mostly used for a trace without goods. */
export function writeFormerLife(world: World, random: Random, parcel: Parcel, store: string): void {
  const { files, calendar } = world
  const site = pickSite(world, random)
  const sold = parcel.picked - random.int(372, 520) * DAY
  const picked = sold + random.int(2 * HOUR, 30 * HOUR)
  const traced = random.chance(0.6)
  files.row('number_sales', {
    site_id: site.id,
    waybill_no: parcel.number,
    courier: parcel.courier,
    sold_at: calendar.stamp(sold),
    stocked_at: calendar.stamp(sold - random.int(3600, 86_400 * 4)),
    price_milli: site.priceMilli,
    cost_milli: site.costMilli,
  })
  if (traced) {
    const outlet = world.outlets.at(parcel.courier, world.city(random), 0)
    const to = world.city(random)
    const sender = { pool: 'u', index: random.int(0, world.profile.buyers - 1) }
    const recipient = { pool: 'u', index: random.int(0, world.profile.buyers - 1) }
    files.row('waybills', {
      courier: parcel.courier,
      waybill_no: parcel.number,
      picked_at: calendar.stamp(picked),
      signed_at: calendar.stamp(picked + random.int(23 * HOUR, 38 * HOUR)),
      pickup_outlet: outlet.id,
      sign_outlet: world.outlets.at(parcel.courier, to, 0).id,
      from_city: outlet.city.name,
      to_city: to.name,
      scan_count: random.int(2, 4),
      transit_count: 0,
      weight_source: 'none',
      sign_text: '已由门卫代收',
      sender_phone: world.partyPhone(sender),
      sender_address: world.partyAddress(sender),
      recipient_phone: world.partyPhone(recipient),
      recipient_address: world.partyAddress(recipient),
    })
  }
  files.truth('recycled', {
    courier: parcel.courier,
    waybillNo: parcel.number,
    site: site.id,
    soldAt: calendar.stamp(sold),
    formerPickedAt: traced ? calendar.stamp(picked) : undefined,
    store,
  })
}
