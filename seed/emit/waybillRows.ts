import type { Random } from '../random.ts'
import type { World } from '../world/world.ts'
import type { Parcel } from './parcel.ts'

/** Writes the courier's record, the sale when there was one, some scans, and the truth. */
export function writeParcel(world: World, random: Random, parcel: Parcel, scanShare: number): void {
  const { files, calendar } = world
  const { sale, weight } = parcel
  files.row('waybills', {
    courier: parcel.courier,
    waybill_no: parcel.number,
    picked_at: calendar.stamp(parcel.picked),
    signed_at: calendar.stamp(parcel.signed),
    pickup_outlet: parcel.pickupOutlet,
    sign_outlet: parcel.signOutlet,
    from_city: parcel.from.name,
    to_city: parcel.to.name,
    scan_count: parcel.scansKnown ? parcel.scanCount : undefined,
    transit_count: parcel.scansKnown ? parcel.transitCount : undefined,
    weight_g: weight?.grams,
    weight_source: weight?.source ?? 'none',
    sign_text: parcel.signText,
    sender_phone: parcel.senderPhone,
    sender_address: parcel.senderAddress,
    recipient_phone: parcel.recipientPhone,
    recipient_address: parcel.recipientAddress,
    customer_code: parcel.customerCode,
  })
  if (sale) {
    const { site } = sale
    files.row('number_sales', {
      site_id: site.id,
      waybill_no: parcel.number,
      courier: parcel.courier,
      site_account: site.namesAccounts ? sale.account : undefined,
      sold_at: calendar.stamp(sale.at),
      stocked_at: calendar.stamp(sale.at - random.int(3600, 86_400 * 4)),
      price_milli: site.priceMilli,
      cost_milli: site.costMilli,
      upstream_order_no: random.chance(0.7) ? `${site.supplier.apiTag}-${sale.batch}` : undefined,
    })
  }
  files.truth('waybills', { key: `${parcel.courier}:${parcel.number}`, empty: sale ? 1 : 0, siteKey: sale?.site.id, batchId: sale?.batch })
  if (parcel.scansKnown && random.chance(scanShare)) writeScans(world, random, parcel)
}

function writeScans(world: World, random: Random, parcel: Parcel): void {
  const { files, calendar } = world
  const row = (at: number, kind: string, outlet: string, operator: string, text: string): void =>
    files.row('scans', {
      courier: parcel.courier,
      waybill_no: parcel.number,
      at: calendar.stamp(at),
      kind,
      outlet,
      operator,
      device: parcel.sale ? `API-${parcel.sale.site.supplier.apiTag}` : `PDA${operator.slice(-4)}`,
      text,
    })
  const staff = (outlet: string): string => `${parcel.courier}${outlet}${parcel.sale ? 1 : random.int(1, 9)}`
  row(parcel.picked, 'pickup', parcel.pickupOutlet, staff(parcel.pickupOutlet), `${parcel.from.name}已揽收`)
  const hops = Math.max(0, parcel.scanCount - 2)
  const travel = parcel.signed - parcel.picked
  for (let hop = 1; hop <= hops; hop++) {
    const leaving = hop <= hops / 2
    const outlet = leaving ? parcel.pickupOutlet : parcel.signOutlet
    const kind = hop === hops && hops > 2 ? 'delivery' : hop <= parcel.transitCount ? 'transit' : 'arrival'
    const text =
      kind === 'delivery' ? '派件中' : `${kind === 'transit' ? '由' : '到达'}${leaving ? parcel.from.name : parcel.to.name}${kind === 'transit' ? '发出' : ''}`
    row(parcel.picked + (travel * hop) / (hops + 1), kind, outlet, staff(outlet), text)
  }
  row(parcel.signed, 'sign', parcel.signOutlet, staff(parcel.signOutlet), parcel.signText)
}
