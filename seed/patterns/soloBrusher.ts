import { pickSite } from '../world/vendors.ts'
import { brushedRates } from './brushingStudio.ts'
import { SharedSiteAccounts } from './sharedSiteAccounts.ts'
import { writeIdentity } from './ownerIdentity.ts'
import type { Pattern } from './pattern.ts'
import { shop } from './shop.ts'
import { distinctSites, siteOn } from './siteDays.ts'

/** An owner who brushes his own store with bought numbers and throw-away accounts that anybody can buy. */
export const soloBrusher: Pattern = {
  id: 'solo_brusher',
  *plant(world) {
    const market = Math.max(300, world.profile.soloBrushers.count * 25)
    for (let i = 0; i < world.profile.soloBrushers.count; i++) {
      const own = world.random('solo brusher', i)
      const sites = distinctSites(() => pickSite(world, own), own.int(1, 3))
      const accounts = new SharedSiteAccounts(world, own, 1)
      const base = shop(world, 'solo_brusher', own, {
        label: 'BRUSH',
        payer: null,
        orders: Math.max(30, Math.round(own.logNormal(world.profile.soloBrushers.medianOrders, 0.45))),
        buyer: (draw, bought) => (bought ? { pool: 'xh', index: draw.int(0, market) } : { pool: 'u', index: draw.int(0, world.profile.buyers - 1) }),
      })
      const plan = {
        ...base,
        withdrawal: { ...base.withdrawal, accounts: [world.bankAccount(own)] },
        supply: {
          share: own.between(0.35, 0.85),
          preBought: own.between(0, 0.06),
          siteOn: siteOn(world, {
            sites,
            salt: 300_000 + i,
            usual: 0.6,
            presence: own.between(0.12, 0.5),
            storeSalt: 900_000 + world.count('buyer of numbers'),
          }),
          home: sites[0],
          accountAt: accounts.of(0),
          buyHour: own.between(9, 23),
          senderCity: base.city,
          mistyped: own.between(0, 0.08),
          rates: brushedRates(own),
        },
      }
      writeIdentity(world, own, plan)
      world.files.confuser('solo_brusher', 'Store', plan.key)
      yield plan
    }
  },
}
