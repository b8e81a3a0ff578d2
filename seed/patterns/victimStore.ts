import { DAY, HOUR } from '../world/calendar.ts'
import type { StorePlan } from '../storePlan.ts'
import { brushedRates } from './brushingStudio.ts'
import { SharedSiteAccounts } from './sharedSiteAccounts.ts'
import { writeIdentity } from './ownerIdentity.ts'
import type { Pattern } from './pattern.ts'
import { goodsPrice, shop } from './shop.ts'
import { siteOn } from './siteDays.ts'

/** The buyer who was taken for a brusher. */
export const VICTIM = { pool: 'victim', index: 0 } as const
const PRICE_FEN = 500_000

/**
 * The store of the report's victim: a phone shop that brushes its sales and, by mistake, sent a real buyer a bought number.
 * It buys at the site that the first ring also uses.
 */
export const victimStore: Pattern = {
  id: 'victim_store',
  *plant(world) {
    const own = world.random('victim store')
    const site = world.sites[0]
    if (!site) throw new Error('A case needs a vendor site.')
    const lin = world.person(own, 'victim', world.cityCalled('无锡'), '林某')
    world.files.row('identifiers', { owner_type: 'person', owner_id: lin.id, kind: 'phone', value: world.partyPhone(VICTIM) })
    const day = Math.floor(world.calendar.days * 0.6)
    const accounts = new SharedSiteAccounts(world, own, 1)
    const base = shop(world, 'victim_store', own, { category: '手机', price: goodsPrice(own, 320_000), label: 'BRUSH', orders: 70, payer: null })
    const plan: StorePlan = {
      ...base,
      opened: -own.int(60, 300),
      window: [Math.max(0, day - 45), day + 4],
      closed: day + 6,
      planted: [{ buyer: VICTIM, amount: PRICE_FEN, created: day * DAY + 20.3 * HOUR, label: 'MIXUP' }],
      withdrawal: { ...base.withdrawal, accounts: [world.bankAccount(own)] },
      supply: {
        share: 0.8,
        preBought: 0,
        siteOn: siteOn(world, { sites: [site], salt: 1, usual: 1, presence: 0.7, storeSalt: 900_000 + world.count('buyer of numbers') }),
        home: site,
        accountAt: accounts.of(0),
        buyHour: 21.5,
        senderCity: base.city,
        mistyped: 0.03,
        rates: brushedRates(own),
      },
    }
    writeIdentity(world, own, plan)
    world.files.confuser('mix_up', 'Store', plan.key)
    world.story.victim = lin.id
    world.story.store = plan.key
    world.story.site = site.id
    world.story.operator = world.operators[0]?.id
    yield plan
  },
}
