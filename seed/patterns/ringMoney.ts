import type { Random } from '../random.ts'
import type { StorePlan } from '../storePlan.ts'
import { HOUR } from '../world/calendar.ts'
import { mac } from '../world/fake.ts'
import type { World } from '../world/world.ts'
import { Advances } from './advances.ts'
import type { Ring } from './codeMerchantRing.ts'

/** Where a ring's withdrawals go: into few accounts and on to one that gathers them, or, in a ring that shares nothing, each its own way. */
export class RingMoney {
  private readonly world: World
  private readonly ring: Ring
  private readonly shared: string[]
  private readonly pools: string[]
  private readonly offshore: string
  private readonly ip: string
  private readonly mac: string
  private readonly advances: Advances | null

  constructor(world: World, ring: Ring) {
    this.world = world
    this.ring = ring
    const { random, stratum } = ring
    const groups = stratum === 'sloppy' ? Math.ceil(ring.size / 8) : stratum === 'careful' ? Math.ceil(ring.size / 3) : 0
    this.shared = Array.from({ length: groups }, () => world.bankAccount(random, random.chance(0.5) ? world.person(random, 'suspect') : undefined))
    this.pools = stratum === 'behaviour_only' ? [] : [world.bankAccount(random, ring.controller)]
    this.offshore = world.bankAccount(random)
    this.ip = world.freshIp()
    this.mac = mac(random)
    for (const account of this.pools)
      world.files.row('controls', { person_id: ring.controller.id, target_type: 'account', target_id: account, basis: '开户人' })
    for (const account of this.shared) world.files.truth('members', { ringId: ring.id, label: 'Account', key: account, role: 'withdrawal' })
    for (const account of this.pools) {
      world.freezable.push(account)
      if (ring.other) world.otherCases.value(ring.other, 'account', account, ring.id)
      if (ring.id === 'R001') world.story.poolAccount = account
    }
    for (const account of this.pools) world.files.truth('members', { ringId: ring.id, label: 'Account', key: account, role: 'pool' })
    const [pool] = this.pools
    this.advances = ring.typology === 'fourth_party' && pool !== undefined ? new Advances(world, ring.id, pool) : null
  }

  /** The accounts that the n-th store of the ring withdraws to. */
  accountFor(n: number, own: Random): string[] {
    if (this.world.variant.evades) return [this.single(own), this.single(own), this.single(own)]
    const account = this.shared[n % Math.max(1, this.shared.length)]
    if (account !== undefined && own.chance(this.ring.stratum === 'sloppy' ? 0.95 : 0.75)) return [account]
    return [this.single(own)]
  }

  private single(own: Random): string {
    const account = this.world.bankAccount(own)
    this.world.files.truth('members', { ringId: this.ring.id, label: 'Account', key: account, role: 'withdrawal' })
    return account
  }

  /** Who is told of every paid order of a store that withdraws to these accounts. */
  onPaid(accounts: readonly string[]): StorePlan['onPaid'] {
    const [account] = accounts
    const { advances } = this
    if (!advances || account === undefined) return undefined
    return (amountFen, at) => advances.note(account, amountFen, at)
  }

  onward(): StorePlan['withdrawal']['onward'] {
    const { world, ring } = this
    const sloppy = ring.stratum === 'sloppy'
    return (random, from, amount, at) => {
      const kept = Math.floor(amount * random.between(0.985, 0.998))
      const to = this.pools[0] ?? 'unknown'
      const moved = at + random.logNormal(1.2, 0.7) * HOUR
      const login = sloppy ? { ip: this.ip, mac: this.mac } : {}
      world.transfer(from, to, kept, moved, random.pick(['货款', '往来', '转账', '还款']), login)
      if (to !== 'unknown') world.transfer(to, this.offshore, Math.floor(kept * 0.985), moved + random.logNormal(5, 0.8) * HOUR, '往来', login)
    }
  }
}
