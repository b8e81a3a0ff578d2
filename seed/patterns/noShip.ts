import type { StorePlan } from '../storePlan.ts'
import { pickSite } from '../world/vendors.ts'
import type { World } from '../world/world.ts'
import { SharedSiteAccounts } from './sharedSiteAccounts.ts'
import { writeIdentity } from './ownerIdentity.ts'
import type { Pattern } from './pattern.ts'
import { goodsPrice, shop } from './shop.ts'
import { siteOn } from './siteDays.ts'

const BAIT = [
  { category: '手机', priceFen: 260_000 },
  { category: '茅台酒', priceFen: 150_000 },
  { category: '平板电脑', priceFen: 210_000 },
  { category: '相机', priceFen: 320_000 },
]

/** Stores that take money for dear goods and send a bought number instead; some in groups of one fraudster. */
export const noShip: Pattern = {
  id: 'no_ship',
  *plant(world) {
    const { groups, lone } = world.profile.noShip
    for (let i = 0; i < groups; i++) yield* plantGroup(world, `N${String(i + 1).padStart(3, '0')}`, world.random('no-ship size', i).int(3, 6))
    for (let i = 0; i < lone; i++) yield* plantGroup(world, `L${String(i + 1).padStart(3, '0')}`, world.random('no-ship lone', i).int(1, 2))
  },
}

function* plantGroup(world: World, id: string, size: number): Iterable<StorePlan> {
  const random = world.random('no-ship', id)
  const { category, priceFen } = random.pick(BAIT)
  const site = pickSite(world, random)
  const accounts = new SharedSiteAccounts(world, random, 1)
  const account = world.bankAccount(random)
  const phone = world.freshPhone()
  const device = random.hex(16)
  const open = random.int(2, world.calendar.days - 25)
  const buyHour = random.between(18, 22)
  for (let n = 0; n < size; n++) {
    const own = world.random('no-ship store', id, n)
    const opened = open + own.int(0, 5)
    const last = Math.min(world.calendar.days - 2, opened + own.int(7, 18))
    const base = shop(world, 'no_ship', own, {
      category,
      opened,
      window: [opened + 1, Math.max(opened + 2, last)],
      closed: last + own.int(2, 6),
      orders: Math.max(30, Math.round(own.logNormal(48, 0.3))),
      price: goodsPrice(own, priceFen),
      skus: own.int(1, 4),
      label: 'NOSHIP',
      rates: { unpaid: 0.05, review: own.between(0, 0.02), complaint: own.between(0.22, 0.6), refund: own.between(0.05, 0.25), returned: 0 },
    })
    const plan: StorePlan = {
      ...base,
      withdrawal: {
        ...base.withdrawal,
        accounts: [own.chance(0.7) ? account : world.bankAccount(own)],
        gather: own.between(6, 18),
        hours: own.logNormal(7, 0.4),
        share: own.between(0.93, 0.99),
      },
      supply: {
        share: 1,
        preBought: own.between(0, 0.1),
        siteOn: siteOn(world, { sites: [site], salt: 1, usual: 1, presence: own.between(0.75, 0.95), storeSalt: 900_000 + world.count('buyer of numbers') }),
        home: site,
        accountAt: accounts.of(0),
        buyHour,
        senderCity: base.city,
        mistyped: own.between(0, 0.05),
      },
    }
    writeIdentity(world, own, plan, { ...(own.chance(0.6) ? { phone } : {}), ...(own.chance(0.6) ? { device } : {}) })
    world.files.truth('members', { ringId: id, label: 'Store', key: plan.key, role: 'member' })
    yield plan
  }
  world.files.truth('rings', {
    ringId: id,
    typology: size >= 3 ? 'no_ship_group' : 'no_ship_store',
    openDate: world.calendar.date(open),
    closeDate: world.calendar.date(Math.min(world.calendar.days, open + 25)),
    hypothesis: 'no_ship',
    stratum: size >= 3 ? 'group' : 'lone',
    stores: size,
  })
}
