import type { Random } from '../random.ts'
import { DAY, HOUR } from '../world/calendar.ts'
import { COURIERS, leakedNumber } from '../world/couriers.ts'
import type { Outlet, VendorSite } from '../world/types.ts'
import { pickSite } from '../world/vendors.ts'
import type { World } from '../world/world.ts'
import { openSiteAccount } from './siteAccount.ts'

/**
 * Somebody at an outlet leaks a whole range of numbers to a vendor site, which sells it in pieces to customers whose stores are on no platform
 * of the case. The courier hands over its records of the range, so these parcels have no order.
 */
export function writeOutletInsiders(world: World): void {
  for (let i = 0; i < world.profile.leaks.ranges; i++) writeRange(world, i)
}

function writeRange(world: World, index: number): void {
  const random = world.random('outlet insider', index)
  const { leaks } = world.profile
  const courier = random.weighted(
    COURIERS.map(({ code }) => code),
    COURIERS.map(({ share }) => share),
  )
  const outlet = world.outlets.at(courier, world.city(random), random.int(0, 1))
  const insider = world.person(random, 'courier_staff', outlet.city)
  world.files.row('identifiers', { owner_type: 'person', owner_id: insider.id, kind: 'phone', value: world.freshPhone() })
  const site = pickSite(world, random)
  const count = random.int(leaks.least, leaks.most)
  // A run of its own for every range, so that no two touch.
  const first = index * 10_000_000 + random.int(0, 9_000_000)
  const leaked = random.int(5, world.calendar.days - 15) * DAY + 20 * HOUR
  let sold = 0
  for (let day = 1; sold < count; day++) {
    const piece = Math.min(count - sold, random.int(Math.ceil(count / 12), Math.ceil(count / 5)))
    const numbers = Array.from({ length: piece }, (_, n) => leakedNumber(courier, first + sold + n))
    writePiece(world, random, { site, outlet, courier, numbers, leaked, at: leaked + day * DAY + random.int(0, 3) * HOUR })
    sold += piece
  }
  world.files.truth('ranges', {
    courier,
    outlet: outlet.id,
    from: leakedNumber(courier, first),
    to: leakedNumber(courier, first + count - 1),
    numbers: count,
    person: insider.id,
    site: site.id,
  })
}

interface Piece {
  readonly site: VendorSite
  readonly outlet: Outlet
  readonly courier: (typeof COURIERS)[number]['code']
  readonly numbers: readonly string[]
  readonly leaked: number
  readonly at: number
}

function writePiece(world: World, random: Random, { site, outlet, courier, numbers, leaked, at }: Piece): void {
  const { files, calendar } = world
  const account = openSiteAccount(world, random, site)
  const sender = { sender_phone: world.freshPhone(), sender_address: `${outlet.city.name}市样例商贸城${random.int(1, 90)}号` }
  // The insider scans a piece in one go, and signs it off in another.
  const picked = at + random.int(1, 4) * HOUR
  const signed = picked + random.int(25, 34) * HOUR
  for (const number of numbers) {
    const to = world.city(random)
    const recipient = { pool: 'u', index: random.int(0, world.profile.buyers - 1) }
    files.row('number_sales', {
      site_id: site.id,
      waybill_no: number,
      courier,
      site_account: site.namesAccounts ? account : undefined,
      sold_at: calendar.stamp(at + random.int(0, 900)),
      stocked_at: calendar.stamp(leaked),
      price_milli: site.priceMilli,
      cost_milli: site.costMilli,
    })
    files.row('waybills', {
      courier,
      waybill_no: number,
      picked_at: calendar.stamp(picked + random.int(0, 2)),
      signed_at: calendar.stamp(signed + random.int(0, 40)),
      pickup_outlet: outlet.id,
      sign_outlet: random.chance(0.4) ? outlet.id : world.outlets.at(courier, to, 0).id,
      from_city: outlet.city.name,
      to_city: to.name,
      scan_count: random.int(2, 3),
      transit_count: 0,
      weight_source: 'none',
      sign_text: random.chance(0.8) ? '已签收，由门卫代收' : '已签收，签收人：本人',
      ...sender,
      recipient_phone: world.partyPhone(recipient),
      recipient_address: world.partyAddress(recipient),
    })
    files.truth('waybills', { key: `${courier}:${number}`, empty: 1, siteKey: site.id, batchId: `${outlet.id}-${calendar.date(Math.floor(picked / DAY))}` })
  }
}
