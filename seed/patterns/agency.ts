import { writeIdentity } from './ownerIdentity.ts'
import type { Pattern } from './pattern.ts'
import { shop } from './shop.ts'

/** An agency runs honest stores for their owners: one office, a few devices and phones, each owner's own account. */
export const agency: Pattern = {
  id: 'agency',
  *plant(world) {
    for (let i = 0; i < world.profile.agencies; i++) {
      const random = world.random('agency', i)
      const ip = world.freshIp()
      const devices = [random.hex(16), random.hex(16)]
      const phone = world.freshPhone()
      const size = random.int(5, 12)
      for (let n = 0; n < size; n++) {
        const own = world.random('agency store', i, n)
        const base = shop(world, 'agency', own, { orders: Math.max(15, Math.round(own.logNormal(42, 0.4))) })
        const plan = { ...base, withdrawal: { ...base.withdrawal, accounts: [world.bankAccount(own)] } }
        const device = own.pick(devices)
        writeIdentity(world, own, plan, { ip, ...(own.chance(0.8) ? { device } : {}), ...(own.chance(0.6) ? { phone } : {}) })
        world.files.confuser('agency', 'Store', plan.key, `A${String(i + 1).padStart(3, '0')}`)
        yield plan
      }
    }
  },
}
