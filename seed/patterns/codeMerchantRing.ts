import type { Random } from '../random.ts'
import type { Stratum } from '../variants.ts'
import type { StorePlan } from '../storePlan.ts'
import type { OtherCase } from '../world/otherCases.ts'
import { PLATFORMS, type GamblingSite, type VendorSite } from '../world/types.ts'
import { pickSite } from '../world/vendors.ts'
import type { Person, World } from '../world/world.ts'
import { SharedSiteAccounts } from './sharedSiteAccounts.ts'
import type { Pattern } from './pattern.ts'
import { writeIdentity } from './ownerIdentity.ts'
import { depositPrice, gambler, reviewShare, ringBuyer, ringIdentity } from './ringHabits.ts'
import { RingMoney } from './ringMoney.ts'
import { shop } from './shop.ts'
import { distinctSites, siteOn } from './siteDays.ts'

export type Typology = 'pay_for_me' | 'direct_qr' | 'fourth_party'

/** Six in ten use pay-for-me codes. */
const TYPOLOGIES: readonly Typology[] = [
  'pay_for_me',
  'direct_qr',
  'pay_for_me',
  'pay_for_me',
  'fourth_party',
  'pay_for_me',
  'direct_qr',
  'direct_qr',
  'pay_for_me',
  'pay_for_me',
]

/** Three rings in ten turn up in another case. */
const KNOWN_ELSEWHERE: ReadonlyMap<number, OtherCase> = new Map([
  [0, '连云港案'],
  [3, '丽水案'],
  [6, '连云港案'],
])

export interface Ring {
  readonly id: string
  readonly random: Random
  readonly stratum: Stratum
  readonly typology: Typology
  readonly controller: Person
  readonly gambling: GamblingSite
  readonly sites: readonly [VendorSite, ...VendorSite[]]
  readonly salt: number
  readonly open: number
  readonly size: number
  /** The day on which the ring comes back with so many new stores. */
  readonly second: { readonly open: number; readonly stores: number } | null
  /** The other case that knows this ring. */
  readonly other: OtherCase | null
}

export const codeMerchantRing: Pattern = {
  id: 'code_merchant_ring',
  *plant(world) {
    for (let i = 0; i < world.profile.rings.count; i++) yield* plantRing(world, i)
  },
}

function* plantRing(world: World, index: number): Iterable<StorePlan> {
  const random = world.random('ring', index)
  const { rings } = world.profile
  const size = Math.min(rings.maxSize, Math.max(3, Math.round(random.logNormal(rings.medianSize, 0.55))))
  const gambling = index === 0 ? world.gamblingSites[0] : random.pick(world.gamblingSites)
  if (!gambling) throw new Error('A case needs a gambling site.')
  const usual = index === 0 ? world.sites[0] : undefined
  const first: Ring = {
    id: `R${String(index + 1).padStart(3, '0')}`,
    random,
    stratum: world.variant.strata[index % world.variant.strata.length] ?? 'sloppy',
    typology: TYPOLOGIES[index % TYPOLOGIES.length] ?? 'pay_for_me',
    controller: wanted(world, world.person(random, 'suspect')),
    gambling,
    sites: distinctSites(() => pickSite(world, random), random.chance(0.5) ? 1 : random.int(2, 3), usual),
    salt: 50_000 + index,
    open: index === 0 ? Math.floor(world.calendar.days * 0.55) : random.int(3, world.calendar.days - 24),
    other: KNOWN_ELSEWHERE.get(index % 10) ?? null,
    size,
    second: null,
  }
  const ring = { ...first, second: secondWave(world, first, index) }
  const plans = plantStores(world, ring, index === 0 ? 2.4 : random.between(0.75, 1.25))
  world.files.truth('rings', {
    ringId: ring.id,
    typology: ring.typology,
    operator: ring.controller.id,
    openDate: world.calendar.date(Math.min(...plans.map((plan) => plan.window[0]))),
    closeDate: world.calendar.date(Math.max(...plans.map((plan) => plan.closed ?? plan.window[1]))),
    hypothesis: 'code_merchant',
    stratum: ring.stratum,
    stores: plans.length,
    waves: ring.second ? 2 : 1,
  })
  world.files.truth('members', { ringId: ring.id, label: 'Person', key: ring.controller.id, role: 'controller' })
  if (index === 0) {
    world.story.ring = ring.id
    world.story.ringStores = plans.map((plan) => plan.key)
    world.story.gamblingSite = gambling.id
  }
  yield* plans
}

/** Of ten rings one that shares identifiers comes back after three to eight weeks, half as large, behind the same phones, devices and accounts. */
function secondWave(world: World, ring: Ring, index: number): Ring['second'] {
  if (!world.profile.returning || index % 10 !== 8) return null
  const random = world.random('second wave', ring.id)
  const open = ring.open + random.int(21, 56)
  return open < world.calendar.days - 14 ? { open, stores: Math.max(2, Math.round(ring.size / 2)) } : null
}

function wanted(world: World, person: Person): Person {
  world.suspects.push(person)
  return person
}

function plantStores(world: World, ring: Ring, volume: number): StorePlan[] {
  const { random, stratum } = ring
  const { files } = world
  const money = new RingMoney(world, ring)
  const nominees = Array.from({ length: stratum === 'sloppy' ? Math.ceil(ring.size / 4) : ring.size }, () => wanted(world, world.person(random, 'suspect')))
  const phones = Array.from({ length: Math.ceil(ring.size / 5) }, () => world.freshPhone())
  const devices = Array.from({ length: Math.ceil(ring.size / (stratum === 'sloppy' ? 5 : 3)) }, () => random.hex(16))
  const ip = world.freshIp()
  const accounts = new SharedSiteAccounts(world, random, siteAccounts(world, ring))
  const buyHour = random.between(19.5, 23)
  const senderCity = world.city(random)
  const knownShare = random.between(0.04, 0.12)
  const preBought = stratum === 'sloppy' ? random.between(0.15, 0.35) : random.between(0, 0.12)
  return Array.from({ length: ring.size + (ring.second?.stores ?? 0) }, (_, n) => {
    const own = world.random('ring store', ring.id, n)
    const nominee = nominees[n % nominees.length] ?? null
    const opened = (n >= ring.size ? (ring.second?.open ?? ring.open) : ring.open) + (own.chance(0.7) ? own.int(0, 2) : own.int(0, 6))
    const first = opened + own.int(0, 1)
    const life = Math.max(4, Math.round(own.logNormal(8, 0.35)))
    const last = Math.min(world.calendar.days - 2, first + life)
    const careful = stratum === 'careful'
    const withdrawTo = money.accountFor(n, own)
    const onPaid = money.onPaid(withdrawTo)
    const plan = shop(world, 'code_merchant_ring', own, {
      platform: own.weighted(PLATFORMS, [0.2, 0.5, 0.3]),
      opened: world.variant.evades || (careful && own.chance(0.4)) ? -own.int(60, 400) : opened,
      closed: own.chance(0.85) ? last + own.int(1, 3) : null,
      window: [first, last],
      orders: Math.max(60, Math.round(own.logNormal(world.profile.rings.ordersPerStore * volume, 0.35))),
      dayOne: own.between(0.15, 0.42),
      night: own.between(0.28, 0.55),
      price: depositPrice(world.variant.evades ? own.between(0, 0.15) : careful ? own.between(0.5, 0.8) : own.between(0.7, 0.95)),
      skus: own.int(2, 5),
      label: 'DEPOSIT',
      ...(ring.other ? { known: { other: ring.other, share: knownShare, ring: ring.id } } : {}),
      rates: {
        unpaid: own.between(0.03, 0.15),
        review: reviewShare(world, stratum, own),
        complaint: own.between(0, 0.012),
        refund: own.between(0, 0.02),
        returned: 0.05,
      },
      ...(onPaid ? { onPaid } : {}),
      buyer: ringBuyer(world, ring, n),
      payer:
        ring.typology === 'direct_qr'
          ? (payerRandom) => (payerRandom.chance(0.3) ? gambler(world, ring, payerRandom) : null)
          : (payerRandom) => gambler(world, ring, payerRandom),
      qr: { kind: ring.typology === 'pay_for_me' ? 'pay_for_me' : 'merchant', share: own.between(0.6, 0.9), site: ring.gambling, accounts: withdrawTo },
      withdrawal: { accounts: withdrawTo, gather: own.between(4, 12), hours: own.logNormal(6, 0.4), share: own.between(0.95, 0.995), onward: money.onward() },
      supply: {
        share: own.between(0.93, 1),
        preBought,
        siteOn: siteOn(world, {
          sites: ring.sites,
          salt: ring.salt,
          usual: 0.8,
          presence: own.between(...world.variant.presence),
          storeSalt: 900_000 + world.count('buyer of numbers'),
        }),
        home: ring.sites[0],
        accountAt: accounts.of(n),
        buyHour: stratum === 'behaviour_only' ? own.between(18, 23.3) : buyHour,
        senderCity: own.chance(0.6) ? senderCity : world.city(own),
        mistyped: own.between(0.05, 0.5),
      },
    })
    writeIdentity(world, own, plan, ringIdentity(ring, n, { phones, devices, ip, nominee }, own))
    if (nominee) files.row('controls', { person_id: nominee.id, target_type: 'store', target_id: plan.key, basis: '店铺登记人' })
    files.truth('members', { ringId: ring.id, label: 'Store', key: plan.key, role: 'member' })
    return plan
  })
}

function siteAccounts(world: World, ring: Ring): number {
  if (world.variant.evades || ring.stratum === 'behaviour_only') return ring.size
  return ring.stratum === 'sloppy' ? 1 : 3
}
