import type { Random } from '../random.ts'
import type { Party, Rates, StorePlan } from '../storePlan.ts'
import { HOUR } from '../world/calendar.ts'
import { pickSite } from '../world/vendors.ts'
import type { World } from '../world/world.ts'
import { SharedSiteAccounts } from './sharedSiteAccounts.ts'
import { writeIdentity } from './ownerIdentity.ts'
import type { Pattern } from './pattern.ts'
import { shop } from './shop.ts'
import { distinctSites, siteOn } from './siteDays.ts'

/** Brushers write reviews, pay themselves and complain about nothing. */
export function brushedRates(random: Random): Rates {
  return { unpaid: 0.01, review: random.between(0.45, 0.9), complaint: random.between(0, 0.004), refund: 0.004, returned: 0 }
}

/** A studio brushes for its clients: one account at the vendor sites, one crowd of brushers, many old and ordinary stores. */
export const brushingStudio: Pattern = {
  id: 'brushing_studio',
  *plant(world) {
    for (let i = 0; i < world.profile.studios.count; i++) yield* plantStudio(world, i)
  },
}

function* plantStudio(world: World, index: number): Iterable<StorePlan> {
  const random = world.random('studio', index)
  const { studios } = world.profile
  const size = random.int(studios.minSize, studios.maxSize)
  const id = `B${String(index + 1).padStart(3, '0')}`
  const sites = distinctSites(() => pickSite(world, random), random.int(1, 3))
  const accounts = new SharedSiteAccounts(world, random, random.chance(0.7) ? 1 : 2)
  const ip = world.freshIp()
  const device = random.hex(16)
  const buyHour = random.between(14, 21)
  const senderCity = world.city(random)
  const wallet = world.partyAccount({ pool: `b${id.slice(1)}`, index: 9_999_999 })
  const flowsKnown = random.chance(0.5)
  if (flowsKnown) world.files.row('accounts', { account_id: wallet, kind: 'alipay', opened_at: world.calendar.date(-random.int(100, 900)) })
  const crowd = size * 30
  const campaign = random.int(0, Math.floor(world.calendar.days * 0.4))
  const buyer = (draw: Random, bought: boolean): Party =>
    bought ? { pool: `b${id.slice(1)}`, index: draw.int(0, crowd) } : { pool: 'u', index: draw.int(0, world.profile.buyers - 1) }
  for (let n = 0; n < size; n++) {
    const own = world.random('studio store', id, n)
    const base = shop(world, 'brushing_studio', own, { buyer, label: 'BRUSH' })
    const first = Math.max(base.window[0], campaign + own.int(0, 20))
    const account = world.bankAccount(own)
    const brushShare = own.between(0.5, 0.9)
    const plan: StorePlan = {
      ...base,
      opened: Math.min(base.opened, first),
      window: [first, Math.min(world.calendar.days - 1, first + own.int(25, Math.floor(world.calendar.days * 0.6)))],
      closed: null,
      orders: Math.max(35, Math.round(own.logNormal(95, 0.35))),
      payer: null,
      withdrawal: {
        ...base.withdrawal,
        accounts: [account],
        onward: flowsKnown
          ? (draw, from, amount, at) => {
              world.transfer(from, wallet, Math.floor(amount * brushShare * 1.03), at + draw.between(2, 30) * HOUR, '服务费')
              for (let pay = 0; pay < 4; pay++)
                world.transfer(wallet, world.partyAccount(buyer(draw, true)), Math.floor((amount * brushShare) / 4), at + draw.between(31, 40) * HOUR, '返款')
            }
          : null,
      },
      supply: {
        share: brushShare,
        preBought: own.between(0, 0.06),
        siteOn: siteOn(world, {
          sites,
          salt: 200_000 + index,
          usual: 0.75,
          presence: own.between(0.45, 0.75),
          storeSalt: 900_000 + world.count('buyer of numbers'),
        }),
        home: sites[0],
        accountAt: accounts.of(n),
        buyHour,
        senderCity: own.chance(0.7) ? base.city : senderCity,
        mistyped: own.between(0, 0.08),
        rates: brushedRates(own),
      },
    }
    writeIdentity(world, own, plan, { ...(own.chance(0.35) ? { ip } : {}), ...(own.chance(0.2) ? { device } : {}) })
    world.files.truth('members', { ringId: id, label: 'Store', key: plan.key, role: 'client' })
    world.files.confuser('brushing_studio', 'Store', plan.key, id)
    yield plan
  }
  world.files.truth('rings', {
    ringId: id,
    typology: 'brushing_studio',
    openDate: world.calendar.date(campaign),
    closeDate: world.calendar.date(world.calendar.days - 1),
    hypothesis: 'brushing',
    stratum: 'studio',
    stores: size,
  })
}
