import type { Random } from '../random.ts'
import type { Party, StorePlan } from '../storePlan.ts'
import { DAY, HOUR } from '../world/calendar.ts'
import { Slots } from './slots.ts'
import type { World } from '../world/world.ts'
import { emptyParcel } from './emptyParcel.ts'
import { orderTimes } from './orderTimes.ts'
import type { Parcel } from './parcel.ts'
import { writePayment } from './payment.ts'
import { purchaseFor } from './purchases.ts'
import { realParcel, type Recipient } from './realParcel.ts'
import { writeParcel } from './waybillRows.ts'
import { writeWithdrawals, type Settled } from './withdrawals.ts'

/**
 * Writes everything one store leaves behind: its row, orders, payments, parcels, withdrawals and the truth about them.
 * Waybill numbers come from the runs that begin at `firstSlot`; returns the first run that it left free.
 */
export function emitStore(world: World, plan: StorePlan, firstSlot: number): number {
  const random = world.random('orders', plan.key)
  const slots = new Slots(firstSlot)
  const settled: Settled[] = []
  world.files.row('stores', {
    platform: plan.platform.id,
    store_id: plan.storeId,
    name: plan.name,
    category: plan.category,
    opened_at: world.calendar.date(plan.opened),
    closed_at: plan.closed === null ? undefined : world.calendar.date(plan.closed),
    ship_from_city: plan.city.name,
  })
  for (const [i, created] of orderTimes(plan, random).entries()) {
    const order = drawOrder(world, plan, random, slots, created, i)
    if (order) settled.push(order)
  }
  writeWithdrawals(world, plan, random, settled)
  return slots.end
}

function drawOrder(world: World, plan: StorePlan, random: Random, slots: Slots, created: number, index: number): Settled | null {
  const { files, calendar } = world
  const orderId = `${calendar.date(Math.floor(created / DAY)).replaceAll('-', '')}${plan.storeId}${String(index).padStart(5, '0')}`
  const bought = plan.supply !== null && random.chance(plan.supply.share)
  const buyer = plan.buyer(random, bought)
  const amount = plan.price(random)
  const sku = random.int(1, plan.skus)
  const row = {
    platform: plan.platform.id,
    order_id: orderId,
    store_id: plan.storeId,
    buyer_id: world.partyId(buyer),
    buyer_account: plan.platform.namesBuyerAccount && random.chance(0.95) ? world.partyAccount(buyer) : undefined,
    amount_fen: amount,
    created_at: calendar.stamp(created),
    recipient_city: world.partyCity(buyer).name,
    recipient_phone: world.partyPhone(buyer),
    recipient_address: world.partyAddress(buyer),
    item_title: `${plan.category}${String.fromCharCode(64 + ((sku - 1) % 26) + 1)}款`,
    sku: `${plan.storeId}-${sku}`,
  }
  const rates = (bought ? plan.supply?.rates : undefined) ?? plan.rates
  const unpaid = random.chance(rates.unpaid)
  files.truth('orders', { orderKey: `${plan.platform.id}:${orderId}`, label: bought && !unpaid ? plan.label : 'REAL' })
  if (unpaid) {
    files.row('orders', { ...row, status: '交易关闭', reviewed: 0, complained: 0, returned: 0 })
    return null
  }
  const paid = created + random.int(4, 240)
  writePayment(world, plan, random, { orderId, amount, paid, created, buyer })
  const parcel = drawParcel(world, plan, random, slots, created, buyer, bought)
  writeParcel(world, random, parcel, world.profile.scanShare)
  const refunded = random.chance(rates.refund)
  const returned = refunded && random.chance(rates.returned)
  const confirmed = parcel.signed + (plan.label === 'DEPOSIT' ? random.between(0.05, 2) * HOUR : random.between(0.1, 7) * DAY)
  files.row('orders', {
    ...row,
    paid_at: calendar.stamp(paid),
    shipped_at: calendar.stamp(parcel.sale ? Math.max(created, parcel.sale.at) + random.int(60, 1500) : parcel.picked - random.int(1200, 12_000)),
    confirmed_at: refunded ? undefined : calendar.stamp(confirmed),
    status: refunded ? '退款成功' : '交易成功',
    courier: parcel.courier,
    waybill_no: parcel.number,
    refund_fen: refunded ? amount : 0,
    reviewed: random.chance(rates.review) ? 1 : 0,
    complained: random.chance(rates.complaint) ? 1 : 0,
    returned: returned ? 1 : 0,
  })
  return refunded ? null : { signed: parcel.signed, amount }
}

function drawParcel(world: World, plan: StorePlan, random: Random, slots: Slots, created: number, buyer: Party, bought: boolean): Parcel {
  const { supply } = plan
  const recipient: Recipient = { city: world.partyCity(buyer), phone: world.partyPhone(buyer), address: world.partyAddress(buyer) }
  if (supply && bought) {
    const { day, ...purchase } = purchaseFor(supply, random, created)
    const { slot, index } = slots.draw(`bought ${day}`)
    const typed = random.chance(supply.mistyped) ? someoneElse(world, random) : recipient
    return emptyParcel(world, plan, supply, random, { ...purchase, usedAt: Math.max(purchase.at, created) }, typed, slot, index)
  }
  const { slot, index } = slots.draw('real')
  const gift = random.chance(0.012)
  return realParcel(world, plan, random, created + random.logNormal(5, 0.8) * HOUR, gift ? someoneElse(world, random) : recipient, slot, index)
}

function someoneElse(world: World, random: Random): Recipient {
  const party = { pool: 'u', index: random.int(0, world.profile.buyers - 1) }
  return { city: world.partyCity(party), phone: world.partyPhone(party), address: world.partyAddress(party) }
}
