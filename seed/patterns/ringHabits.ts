import type { Random } from '../random.ts'
import type { Party, StorePlan } from '../storePlan.ts'
import type { Stratum } from '../variants.ts'
import type { Person, World } from '../world/world.ts'
import type { Ring } from './codeMerchantRing.ts'
import type { Identity } from './ownerIdentity.ts'

const DEPOSITS = [5_000, 10_000, 20_000, 30_000, 50_000, 100_000, 200_000]
const DEPOSIT_WEIGHTS = [0.15, 0.3, 0.25, 0.1, 0.12, 0.06, 0.02]

/** Bought reviews, where the ring goes to such lengths. */
export function reviewShare(world: World, stratum: Stratum, own: Random): number {
  if (world.variant.evades) return own.between(0.1, 0.4)
  if (stratum === 'careful' && own.chance(0.5)) return own.between(0.02, 0.12)
  return own.chance(0.8) ? 0 : 0.01
}

export function ringIdentity(ring: Ring, n: number, pool: { phones: string[]; devices: string[]; ip: string; nominee: Person | null }, own: Random): Identity {
  const phone = pool.phones[n % pool.phones.length]
  const device = pool.devices[n % pool.devices.length]
  if (ring.stratum === 'sloppy')
    return { person: pool.nominee, ...(phone ? { phone } : {}), ...(device ? { device } : {}), ...(own.chance(0.8) ? { ip: pool.ip } : {}) }
  // A careful ring slips on one or two things.
  if (ring.stratum === 'careful') return { person: pool.nominee, ...(device && own.chance(0.7) ? { device } : {}), ...(own.chance(0.3) ? { ip: pool.ip } : {}) }
  return { person: pool.nominee }
}

/** Round top-ups; the rest end as if they were prices. */
export function depositPrice(round: number): (random: Random) => number {
  return (random) => {
    const amount = random.weighted(DEPOSITS, DEPOSIT_WEIGHTS)
    return random.chance(round) ? amount : amount - random.pick([20, 100, 110, 200, 310, 500, 1250])
  }
}

/** Pay-for-me orders are placed by throw-away accounts of the ring; with a collection code the gambler orders himself. */
export function ringBuyer(world: World, ring: Ring, n: number): StorePlan['buyer'] {
  if (ring.typology === 'direct_qr') return (random) => gambler(world, ring, random)
  const size = ring.stratum === 'sloppy' ? ring.size * 12 : ring.size * 60
  const pool = `x${ring.id.slice(1)}`
  if (ring.stratum === 'behaviour_only') return (random) => ({ pool, index: n * 2000 + random.int(0, 150) })
  return (random) => ({ pool, index: random.int(0, size) })
}

/** A gambler is mostly served by the ring that his site uses for players like him. */
export function gambler(world: World, ring: Ring, random: Random): Party {
  const { gamblersPerSite } = world.profile
  const slice = Math.max(60, Math.min(gamblersPerSite, ring.size * 40))
  const start = (ring.salt * 7919) % gamblersPerSite
  const index = random.chance(0.75) ? (start + Math.floor(random.next() ** 1.6 * slice)) % gamblersPerSite : random.int(0, gamblersPerSite - 1)
  return { pool: 'u', index: world.profile.buyers + ring.gambling.index * gamblersPerSite + index }
}
