import type { Random } from '../random.ts'
import { qq } from '../world/fake.ts'
import type { VendorSite } from '../world/types.ts'
import type { World } from '../world/world.ts'

/** A customer of a vendor site; named in the files where the site's dump names its customers. */
export function openSiteAccount(world: World, random: Random, site: VendorSite, referredBy?: string): string {
  const account = `${random.pick(['kh', 'user', 'vip', 'dl'])}${random.digits(2)}${world.count('site account').toString(36).padStart(4, '0')}`
  if (!site.namesAccounts) return account
  const { files, calendar } = world
  files.row('site_accounts', {
    site_id: site.id,
    site_account: account,
    level: random.pick(['普通', '普通', 'VIP', '代理']),
    registered_at: calendar.date(-random.int(0, 300)),
    balance_fen: random.int(0, 200_000),
    referred_by: referredBy,
  })
  const key = `${site.id}:${account}`
  if (random.chance(0.5)) files.row('identifiers', { owner_type: 'site_account', owner_id: key, kind: 'qq', value: qq(random) })
  if (random.chance(0.4)) files.row('identifiers', { owner_type: 'site_account', owner_id: key, kind: 'phone', value: world.freshPhone() })
  return account
}
