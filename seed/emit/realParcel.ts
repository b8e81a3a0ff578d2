import { distanceKm, type City } from '../../server/domain/gazetteer.ts'
import type { Random } from '../random.ts'
import type { StorePlan } from '../storePlan.ts'
import { DAY, HOUR } from '../world/calendar.ts'
import { waybillNumber } from '../world/couriers.ts'
import type { World } from '../world/world.ts'
import type { Parcel } from './parcel.ts'

export interface Recipient {
  readonly city: City
  readonly phone: string
  readonly address: string
}

const SIGN_TEXTS = [
  '快件已签收，签收人是本人',
  '已由菜鸟驿站代收',
  '凭取货码签收',
  '已由家人代收',
  '已存入丰巢快递柜',
  'PDA图片签收',
  '已由门卫代收',
  '草签',
  '已签收，前台代收',
]
const SIGN_WEIGHTS = [22, 27, 18, 8, 12, 4, 5, 2, 2]

/** A parcel with goods in it: picked up in the evening, carried at a lorry's pace, signed for in the daytime. */
export function realParcel(world: World, plan: StorePlan, random: Random, shipped: number, recipient: Recipient, slot: number, index: number): Parcel {
  const { goods } = plan
  const courier = random.chance(0.85) ? goods.courier : world.courier(random)
  const picked = pickup(plan, random, shipped)
  const km = distanceKm(goods.fromCity, recipient.city)
  const arrived = picked + (9 + km / 42) * HOUR * random.between(0.9, 1.7)
  const signed = Math.max(arrived, Math.floor(arrived / DAY) * DAY + random.between(9, 20) * HOUR + (arrived % DAY > 19 * HOUR ? DAY : 0))
  const near = km < 60
  const transitCount = near ? random.int(0, 1) : 1 + random.int(1, 2) + (km > 800 ? random.int(0, 2) : 0)
  // Some outlets keep only the first and the last scan.
  const thin = random.chance(0.04)
  const pickedBy = world.outlets.at(courier, goods.fromCity, plan.storeId.length)
  const signedBy = world.outlets.at(courier, recipient.city, recipient.address.length)
  const known = random.next()
  return {
    courier,
    number: waybillNumber(courier, slot, index),
    picked,
    signed,
    scansKnown: goods.scansKnown,
    scanCount: thin ? random.int(2, 3) : 3 + transitCount * 2 + random.int(0, 2),
    transitCount: thin ? 0 : transitCount,
    weight:
      known < goods.weighed
        ? { grams: Math.max(8, Math.round(random.logNormal(goods.grams, 0.18))), source: 'measured' }
        : known < goods.weighed + 0.12
          ? { grams: Math.max(100, Math.round(goods.grams / 500) * 500), source: 'declared' }
          : null,
    pickupOutlet: pickedBy.id,
    signOutlet: random.chance(0.004) ? pickedBy.id : signedBy.id,
    from: goods.fromCity,
    to: recipient.city,
    signText: random.weighted(SIGN_TEXTS, SIGN_WEIGHTS),
    senderPhone: goods.senderPhone,
    senderAddress: goods.senderAddress,
    recipientPhone: recipient.phone,
    recipientAddress: recipient.address,
    customerCode: random.chance(0.6) ? `MJ${plan.storeId}` : undefined,
    sale: null,
  }
}

function pickup(plan: StorePlan, random: Random, shipped: number): number {
  const day = Math.floor(shipped / DAY)
  const hour = plan.goods.bulkScan
  if (hour !== null) {
    // A warehouse hands its cages over in a few sweeps; every cage is scanned in the same second.
    const cage = day * DAY + hour * HOUR + random.int(0, 3) * 240
    return cage > shipped ? cage : cage + DAY
  }
  const evening = day * DAY + random.between(16.5, 21) * HOUR
  return evening > shipped ? evening : evening + DAY
}
