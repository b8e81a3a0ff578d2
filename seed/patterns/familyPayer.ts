import type { Random } from '../random.ts'
import { writeIdentity } from './ownerIdentity.ts'
import type { Pattern } from './pattern.ts'
import { shop } from './shop.ts'

/** Honest stores whose buyers are not the ones who pay: parents pay for lessons and toys, companies for what their staff orders. */
export const familyPayer: Pattern = {
  id: 'family_payer',
  *plant(world) {
    for (let i = 0; i < world.profile.confusers.familyPayer; i++) {
      const random = world.random('family payer', i)
      // Every third is a group of suppliers to the same few companies.
      const companies = i % 3 === 2 ? random.int(2, 4) : 0
      const group = `F${String(i + 1).padStart(3, '0')}`
      const size = companies > 0 ? random.int(2, 4) : 1
      for (let n = 0; n < size; n++) {
        const own = world.random('family payer store', i, n)
        const others = own.between(0.3, 0.65)
        const base = shop(world, 'family_payer', own, {
          orders: Math.max(30, Math.round(own.logNormal(60, 0.35))),
          category: companies > 0 ? '办公用品' : own.pick(['网课教材', '童装', '玩具']),
        })
        const plan = {
          ...base,
          withdrawal: { ...base.withdrawal, accounts: [world.bankAccount(own)] },
          payer: (draw: Random) => {
            if (!draw.chance(others)) return null
            return companies > 0 ? { pool: `company ${i}`, index: draw.int(1, companies) } : { pool: 'u', index: draw.int(0, world.profile.buyers - 1) }
          },
        }
        writeIdentity(world, own, plan)
        world.files.confuser('family_payer', 'Store', plan.key, group)
        yield plan
      }
    }
  },
}
