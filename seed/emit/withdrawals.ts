import type { Random } from '../random.ts'
import type { StorePlan } from '../storePlan.ts'
import { HOUR } from '../world/calendar.ts'
import type { World } from '../world/world.ts'

/** Money of one order, free to be withdrawn once the parcel is signed for. */
export interface Settled {
  readonly signed: number
  readonly amount: number
}

/** Gathers what was signed for over some hours, then takes out the store's usual share. */
export function writeWithdrawals(world: World, plan: StorePlan, random: Random, settled: readonly Settled[]): void {
  const { withdrawal } = plan
  const sorted = settled.toSorted((a, b) => a.signed - b.signed)
  let sum = 0
  let until = -Infinity
  let count = 0
  const take = (): void => {
    const amount = Math.floor(sum * withdrawal.share)
    if (amount <= 0) return
    const account = withdrawal.accounts[count % withdrawal.accounts.length]
    const at = until + random.logNormal(withdrawal.hours, 0.5) * HOUR
    world.files.row('withdrawals', {
      withdrawal_id: `WD${plan.storeId}${String(count++).padStart(4, '0')}`,
      platform: plan.platform.id,
      store_id: plan.storeId,
      account_id: account,
      amount_fen: amount,
      at: world.calendar.stamp(at),
    })
    if (account !== undefined) withdrawal.onward?.(random, account, amount, at)
  }
  for (const { signed, amount } of sorted) {
    if (signed > until) {
      take()
      sum = 0
      until = signed + withdrawal.gather * HOUR * random.between(0.7, 1.3)
    }
    sum += amount
  }
  take()
}
