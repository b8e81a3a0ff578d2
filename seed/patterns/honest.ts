import type { StorePlan } from '../storePlan.ts'
import type { World } from '../world/world.ts'
import { writeIdentity } from './ownerIdentity.ts'
import { shop } from './shop.ts'

/** Ordinary stores; together they have what is left of the parcels. */
export function* honestStores(world: World, parcels: number): Iterable<StorePlan> {
  const count = world.profile.honest
  const sizes = Array.from({ length: count }, (_, i) => world.random('honest size', i).logNormal(1, 0.75))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  for (const [i, size] of sizes.entries()) {
    const own = world.random('honest', i)
    const base = shop(world, 'honest', own, { orders: Math.max(3, Math.round((size / total) * parcels)) })
    const account = world.bankAccount(own)
    const spends = own.chance(0.1)
    const plan: StorePlan = {
      ...base,
      withdrawal: {
        ...base.withdrawal,
        accounts: [account],
        onward: spends
          ? (random, from, amount, at) =>
              world.transfer(from, 'unknown', Math.floor(amount * random.between(0.2, 0.7)), at + random.between(5, 90) * 3600, '进货')
          : null,
      },
    }
    writeIdentity(world, own, plan)
    yield plan
  }
}
