import { writeIdentity } from './ownerIdentity.ts'
import type { Pattern } from './pattern.ts'
import { shop } from './shop.ts'

/** Unrelated honest stores that send from one warehouse: one sender, one courier, whole cages scanned in one second. */
export const cloudWarehouse: Pattern = {
  id: 'cloud_warehouse',
  *plant(world) {
    for (let i = 0; i < world.profile.warehouses; i++) {
      const random = world.random('warehouse', i)
      const fromCity = world.city(random)
      const sender = {
        courier: world.courier(random),
        senderPhone: world.freshPhone(),
        senderAddress: `${fromCity.name}市样例云仓${i + 1}号库`,
        fromCity,
        bulkScan: random.int(16, 20),
      }
      const size = random.int(12, 24)
      for (let n = 0; n < size; n++) {
        const own = world.random('warehouse store', i, n)
        const base = shop(world, 'cloud_warehouse', own, { orders: Math.max(20, Math.round(own.logNormal(48, 0.4))) })
        const plan = { ...base, goods: { ...base.goods, ...sender }, withdrawal: { ...base.withdrawal, accounts: [world.bankAccount(own)] } }
        writeIdentity(world, own, plan, { address: base.goods.senderAddress })
        world.files.confuser('cloud_warehouse', 'Store', plan.key, `W${String(i + 1).padStart(3, '0')}`)
        yield plan
      }
    }
  },
}
