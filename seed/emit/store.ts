import type { Random } from '../random.ts'
import type { Party, Planted, StorePlan } from '../storePlan.ts'
import { DAY, HOUR } from '../world/calendar.ts'
import { Slots } from './slots.ts'
import type { World } from '../world/world.ts'
import { emptyParcel } from './emptyParcel.ts'
import { orderTimes } from './orderTimes.ts'
import type { Parcel } from './parcel.ts'
import { writePayment } from './payment.ts'
import { purchaseFor } from './purchases.ts'
import { realParcel, type Recipient } from './realParcel.ts'
import { writeFormerLife } from './formerLife.ts'
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
  world.files.truth('stores', { key: plan.key, pattern: plan.pattern })
  for (const [i, created] of orderTimes(plan, random).entries()) {
    const order = drawOrder(world, plan, random, slots, created, i)
    if (order) settled.push(order)
  }
  for (const [i, given] of (plan.planted ?? []).entries()) {
    const order = drawOrder(world, plan, random, slots, given.created, plan.orders + i, given)
    if (order) settled.push(order)
  }
  writeWithdrawals(world, plan, random, settled)
  return slots.end
}

/** Of the orders sent with bought numbers in a brushing store, those of buyers who meant it. */
const MIX_UP = 0.0002

function drawOrder(world: World, plan: StorePlan, random: Random, slots: Slots, created: number, index: number, given?: Planted): Settled | null {
  const { files, calendar } = world
  const orderId = `${calendar.date(Math.floor(created / DAY)).replaceAll('-', '')}${plan.storeId}${String(index).padStart(5, '0')}`
  const bought = given !== undefined || (plan.supply !== null && random.chance(plan.supply.share))
  const mixUp = bought && (given?.label === 'MIXUP' || (plan.label === 'BRUSH' && random.chance(MIX_UP)))
  const buyer = given?.buyer ?? plan.buyer(random, bought && !mixUp)
  const amount = given?.amount ?? plan.price(random)
  const sku = random.int(1, plan.skus)
  const rates = (bought && !mixUp ? plan.supply?.rates : undefined) ?? plan.rates
  const unpaid = !mixUp && random.chance(rates.unpaid)
  files.truth('orders', { orderKey: `${plan.platform.id}:${orderId}`, label: mixUp ? 'MIXUP' : bought && !unpaid ? plan.label : 'REAL' })
  if (mixUp) world.files.confuser('mix_up', 'Order', `${plan.platform.id}:${orderId}`, plan.key)
  const paid = created + random.int(4, 240)
  if (!unpaid) {
    writePayment(world, plan, random, { orderId, amount, paid, created, buyer })
    plan.onPaid?.(amount, paid)
  }
  const parcel = unpaid ? null : drawParcel(world, plan, random, slots, created, buyer, bought)
  if (parcel) writeParcel(world, random, parcel, given ? 1 : world.profile.scanShare)
  if (parcel && plan.recycled !== undefined && random.chance(plan.recycled)) writeFormerLife(world, random, parcel, plan.key)
  if (parcel?.sale) {
    if (plan.known) world.otherCases.notice(random, plan.known, parcel.courier, parcel.number)
    else world.otherCases.noticeUnrelated(random, parcel.courier, parcel.number)
  }
  const refunded = !unpaid && !mixUp && random.chance(rates.refund)
  files.row('orders', {
    platform: plan.platform.id,
    order_id: orderId,
    store_id: plan.storeId,
    buyer_id: world.partyId(buyer),
    buyer_account: plan.platform.namesBuyerAccount && random.chance(0.95) ? world.partyAccount(buyer) : undefined,
    amount_fen: amount,
    created_at: calendar.stamp(created),
    paid_at: unpaid ? undefined : calendar.stamp(paid),
    shipped_at: parcel
      ? calendar.stamp(parcel.sale ? Math.max(created, parcel.sale.at) + random.int(60, 1500) : parcel.picked - random.int(1200, 12_000))
      : undefined,
    confirmed_at: !parcel || refunded || mixUp ? undefined : calendar.stamp(parcel.signed + confirmDelay(plan, random)),
    status: unpaid ? '交易关闭' : refunded ? '退款成功' : '交易成功',
    courier: parcel?.courier,
    waybill_no: parcel?.number,
    recipient_city: world.partyCity(buyer).name,
    recipient_phone: world.partyPhone(buyer),
    recipient_address: world.partyAddress(buyer),
    item_title: `${plan.category}${String.fromCharCode(64 + ((sku - 1) % 26) + 1)}款`,
    sku: `${plan.storeId}-${sku}`,
    refund_fen: unpaid ? undefined : refunded ? amount : 0,
    reviewed: !mixUp && !unpaid && random.chance(rates.review) ? 1 : 0,
    complained: mixUp || (!unpaid && random.chance(rates.complaint)) ? 1 : 0,
    returned: refunded && random.chance(rates.returned) ? 1 : 0,
  })
  if (given && parcel) {
    world.story.order = `${plan.platform.id}:${orderId}`
    world.story.waybill = `${parcel.courier}:${parcel.number}`
  }
  return parcel && !refunded ? { signed: parcel.signed, amount } : null
}

/** Throw-away buyers confirm at once; others when they find the time, or never. */
function confirmDelay(plan: StorePlan, random: Random): number {
  return plan.label === 'DEPOSIT' ? random.between(0.05, 2) * HOUR : random.between(0.1, 7) * DAY
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
