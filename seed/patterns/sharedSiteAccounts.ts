import type { Random } from '../random.ts'
import type { VendorSite } from '../world/types.ts'
import type { World } from '../world/world.ts'
import { openSiteAccount } from './siteAccount.ts'

/** Accounts at vendor sites that the stores of one owner, ring or studio share: store n uses those of group n mod `groups`. */
export class SharedSiteAccounts {
  private readonly world: World
  private readonly random: Random
  private readonly groups: number
  private readonly opened = new Map<string, string>()

  constructor(world: World, random: Random, groups: number) {
    this.world = world
    this.random = random
    this.groups = groups
  }

  of(store: number): (site: VendorSite) => string {
    return (site) => {
      const key = `${site.id} ${store % this.groups}`
      let account = this.opened.get(key)
      if (account === undefined) {
        account = openSiteAccount(this.world, this.random, site)
        this.opened.set(key, account)
      }
      return account
    }
  }
}
