import type { Random } from '../random.ts'
import type { Party, StorePlan } from '../storePlan.ts'
import { PLATFORMS } from '../world/types.ts'
import type { World } from '../world/world.ts'

interface Kind {
  readonly category: string
  readonly priceFen: number
  readonly grams: number
}

export const KINDS: readonly Kind[] = [
  { category: '女装', priceFen: 12_900, grams: 450 },
  { category: '童装', priceFen: 6_900, grams: 300 },
  { category: '零食', priceFen: 4_500, grams: 900 },
  { category: '茶叶', priceFen: 16_800, grams: 600 },
  { category: '家居', priceFen: 8_800, grams: 1_200 },
  { category: '数码配件', priceFen: 5_900, grams: 180 },
  { category: '美妆', priceFen: 11_900, grams: 250 },
  { category: '小家电', priceFen: 19_900, grams: 1_800 },
  { category: '运动鞋', priceFen: 25_900, grams: 950 },
  { category: '文具', priceFen: 2_900, grams: 350 },
]

const NAMES = ['禾木', '青柚', '小满', '白露', '南山', '云上', '晴川', '橘子', '松果', '木棉', '蓝鲸', '梧桐']

/** An honest little shop of some kind; a pattern says what is different about its own. */
export function shop(world: World, pattern: string, random: Random, differs: Partial<StorePlan> = {}): StorePlan {
  const platform = differs.platform ?? random.pick(PLATFORMS)
  const kind = random.pick(KINDS)
  const number = world.count('store') + 1
  // The number of a store tells nothing about what it is: it is scattered over the platform's range.
  const storeId = String(100_000_000 + ((number * 556_198_267 + world.seed * 911) % 900_000_000))
  const city = differs.city ?? world.city(random)
  const { days } = world.calendar
  const young = random.chance(0.22)
  const opened = young ? random.int(0, Math.floor(days * 0.8)) : -random.int(10, 1500)
  const first = Math.max(0, opened)
  const gone = random.chance(0.06)
  const last = gone ? Math.min(days - 1, first + random.int(12, days)) : days - 1
  const nightly = random.logNormal(0.12, 0.45)
  const category = differs.category ?? kind.category
  return {
    pattern,
    key: `${platform.id}:${storeId}`,
    platform,
    storeId,
    name: `${random.pick(NAMES)}${category}${random.pick(['小店', '旗舰店', '专营店', '工坊', '优选'])}${storeId.slice(-3)}`,
    category,
    city,
    opened,
    closed: gone ? last + random.int(1, 6) : null,
    window: [first, last],
    orders: 40,
    dayOne: null,
    night: Math.min(0.6, nightly),
    price: goodsPrice(random, kind.priceFen),
    skus: random.int(4, 60),
    label: 'REAL',
    supply: null,
    rates: {
      unpaid: random.between(0.02, 0.08),
      review: random.chance(0.1) ? random.between(0, 0.04) : random.between(0.08, 0.5),
      complaint: Math.min(0.15, random.logNormal(0.012, 0.8)),
      refund: random.between(0.01, 0.1),
      returned: random.between(0.3, 0.8),
    },
    buyer: anyBuyer(world),
    payer: familyPayer(world),
    qr: { kind: 'dynamic', share: random.chance(0.4) ? 0.25 : 0.02, site: null, accounts: [] },
    withdrawal: {
      accounts: [],
      gather: random.pick([24, 72, 168, 168]),
      hours: random.logNormal(20, 0.6),
      share: random.between(0.6, 0.96),
      onward: null,
    },
    goods: {
      grams: kind.grams,
      courier: world.courier(random),
      senderPhone: world.freshPhone(),
      senderAddress: `${city.name}市样例产业园${random.int(1, 99)}栋`,
      fromCity: city,
      bulkScan: random.chance(0.12) ? random.int(17, 20) : null,
      scansKnown: true,
      weighed: random.chance(0.08) ? 0.35 : random.between(0.75, 0.97),
    },
    ...differs,
  }
}

/** Prices end in 8 or 9 and vary with what is bought; few are round by chance. */
export function goodsPrice(owner: Random, medianFen: number): (random: Random) => number {
  const median = owner.logNormal(medianFen, 0.35)
  const round = owner.chance(0.15) ? owner.between(0.1, 0.35) : owner.between(0, 0.04)
  return (random) => {
    const fen = random.logNormal(median, 0.4)
    if (random.chance(round)) return Math.max(1, Math.round(fen / 5000)) * 5000
    return Math.max(990, Math.floor(fen / 1000) * 1000 + random.pick([800, 900, 990, 880, 580]))
  }
}

export function anyBuyer(world: World): (random: Random) => Party {
  return (random) => ({ pool: 'u', index: random.int(0, world.profile.buyers - 1) })
}

/** Three payments in a hundred come from somebody else in the family. */
export function familyPayer(world: World): (random: Random) => Party | null {
  return (random) => (random.chance(0.03) ? { pool: 'u', index: random.int(0, world.profile.buyers - 1) } : null)
}
