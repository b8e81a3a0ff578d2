import { writeIdentity } from './ownerIdentity.ts'
import type { Pattern } from './pattern.ts'
import { shop } from './shop.ts'

/** One honest owner with several stores: one person, phone, device and account. */
export const multiShopOwner: Pattern = {
  id: 'multi_shop_owner',
  *plant(world) {
    for (let i = 0; i < world.profile.owners; i++) {
      const random = world.random('owner', i)
      const person = world.person(random, undefined)
      const shared = { phone: world.freshPhone(), device: random.hex(16), ip: world.freshIp(), person }
      const account = world.bankAccount(random, person)
      const size = random.int(2, 6)
      for (let n = 0; n < size; n++) {
        const own = world.random('owner store', i, n)
        const base = shop(world, 'multi_shop_owner', own, { city: person.city, orders: Math.max(15, Math.round(own.logNormal(40, 0.4))) })
        const plan = { ...base, withdrawal: { ...base.withdrawal, accounts: [account] } }
        writeIdentity(world, own, plan, shared)
        world.files.confuser('multi_shop_owner', 'Store', plan.key, `M${String(i + 1).padStart(3, '0')}`)
        yield plan
      }
    }
  },
}
