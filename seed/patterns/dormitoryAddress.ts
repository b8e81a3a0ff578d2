import { writeIdentity } from './ownerIdentity.ts'
import type { Pattern } from './pattern.ts'
import { shop } from './shop.ts'

/** Honest stores near a campus: most of what they send goes to one dormitory or collection station where hundreds live or fetch. */
export const dormitoryAddress: Pattern = {
  id: 'dormitory_address',
  *plant(world) {
    for (let i = 0; i < world.profile.confusers.dormitories; i++) {
      const random = world.random('dormitory', i)
      const city = world.city(random)
      const address = `${city.name}市样例学院${i + 1}路${random.chance(0.5) ? '宿舍区' : '快递驿站'}`
      const residents = random.int(120, 400)
      const group = `D${String(i + 1).padStart(3, '0')}`
      world.files.confuser('dormitory_address', 'Address', address, group)
      const size = random.int(1, 3)
      for (let n = 0; n < size; n++) {
        const own = world.random('dormitory store', i, n)
        const near = own.between(0.55, 0.9)
        const base = shop(world, 'dormitory_address', own, { orders: Math.max(30, Math.round(own.logNormal(55, 0.35))) })
        const plan = {
          ...base,
          withdrawal: { ...base.withdrawal, accounts: [world.bankAccount(own)] },
          buyer: (draw: typeof own) =>
            draw.chance(near)
              ? { pool: `dormitory ${i}`, index: draw.int(0, residents), home: { city, address } }
              : { pool: 'u', index: draw.int(0, world.profile.buyers - 1) },
        }
        writeIdentity(world, own, plan)
        world.files.confuser('dormitory_address', 'Store', plan.key, group)
        yield plan
      }
    }
  },
}
