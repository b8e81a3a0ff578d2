import type { Random } from '../random.ts'
import type { StorePlan } from '../storePlan.ts'
import type { World } from '../world/world.ts'
import type { ConfuserClass } from '../write/confuserClasses.ts'
import { writeIdentity } from './ownerIdentity.ts'
import type { Pattern } from './pattern.ts'
import { shop } from './shop.ts'

/** An honest store with one habit that looks like a ring's. */
function oddStore(id: ConfuserClass, count: (world: World) => number, odd: (world: World, own: Random, base: StorePlan) => Partial<StorePlan>): Pattern {
  return {
    id,
    *plant(world) {
      for (let i = 0; i < count(world); i++) {
        const own = world.random(id, i)
        const ordinary = shop(world, id, own)
        const base = { ...ordinary, withdrawal: { ...ordinary.withdrawal, accounts: [world.bankAccount(own)] } }
        const plan = { ...base, ...odd(world, own, base) }
        writeIdentity(world, own, plan)
        world.files.confuser(id, 'Store', plan.key)
        yield plan
      }
    },
  }
}

/** A live stream: most orders on the first evening, many late at night. */
export const launch = oddStore(
  'live_stream_launch',
  (world) => world.profile.confusers.launch,
  (world, own) => {
    const first = own.int(0, world.calendar.days - 20)
    return {
      opened: first - own.int(0, 3),
      closed: null,
      window: [first, first + own.int(8, 19)],
      orders: Math.round(own.logNormal(240, 0.4)),
      dayOne: own.between(0.4, 0.75),
      night: own.between(0.25, 0.5),
    }
  },
)

/** Prepaid cards and red-envelope goods: round prices, sent as a card in an envelope. */
export const topUp = oddStore(
  'round_price_top_up',
  (world) => world.profile.confusers.topUp,
  (_world, own, base) => ({
    category: '充值卡',
    orders: Math.round(own.logNormal(110, 0.35)),
    night: own.between(0.15, 0.35),
    price: (random) => random.weighted([3000, 5000, 10_000, 20_000, 50_000], [0.2, 0.3, 0.3, 0.15, 0.05]),
    skus: own.int(3, 8),
    rates: { ...base.rates, review: own.between(0.02, 0.2) },
    goods: { ...base.goods, grams: 22 },
    withdrawal: { ...base.withdrawal, gather: 24, hours: own.between(6, 14) },
  }),
)

/** The maker sends for the store: sender and city are never the store's own. */
export const dropShip = oddStore(
  'drop_ship',
  (world) => world.profile.confusers.dropShip,
  (world, own, base) => {
    const maker = own.int(0, 3)
    const random = world.random('maker', maker)
    const fromCity = world.city(random)
    return {
      orders: Math.max(20, Math.round(own.logNormal(36, 0.4))),
      goods: {
        ...base.goods,
        fromCity,
        courier: world.courier(random),
        senderPhone: `19900009${String(990 - maker).padStart(3, '0')}`,
        senderAddress: `${fromCity.name}市样例工厂${maker + 1}号`,
      },
    }
  },
)

/** Small gifts, really sent: 20 to 50 g, all alike. */
export const gift = oddStore(
  'gift_parcels',
  (world) => world.profile.confusers.gift,
  (_world, own, base) => ({
    orders: Math.round(own.logNormal(60, 0.35)),
    skus: own.int(1, 3),
    rates: { ...base.rates, review: own.between(0.3, 0.8) },
    goods: { ...base.goods, grams: own.int(20, 50) },
  }),
)

/** The courier handed over no scan list for this store. */
export const missingScans = oddStore(
  'missing_scans',
  (world) => world.profile.confusers.missingScans,
  (_world, own, base) => ({
    orders: Math.max(30, Math.round(own.logNormal(45, 0.3))),
    goods: { ...base.goods, scansKnown: false, weighed: own.between(0.1, 0.5) },
  }),
)

/** The courier gave the store numbers that a vendor site had sold more than a year before. */
export const recycledNumber = oddStore(
  'recycled_number',
  (world) => world.profile.confusers.recycled,
  (_world, own) => ({ orders: Math.max(30, Math.round(own.logNormal(55, 0.3))), recycled: own.between(0.3, 0.7) }),
)

/** Mooncakes and the like: gone again after days. */
export const seasonal = oddStore(
  'seasonal',
  (world) => world.profile.confusers.seasonal,
  (world, own) => {
    const first = own.int(0, world.calendar.days - 16)
    const last = first + own.int(5, 12)
    return {
      opened: first - own.int(1, 5),
      window: [first, last],
      closed: last + own.int(2, 9),
      orders: Math.round(own.logNormal(90, 0.4)),
      skus: own.int(2, 6),
      dayOne: own.between(0.1, 0.3),
    }
  },
)
