import type { Label } from '../../../contract/common.ts'
import { AppError } from '../../../errors.ts'
import type { Connection } from '../../connection.ts'
import type { End, Ends } from './ends.ts'
import { moneyRoutes } from './moneyRoutes.ts'
import type { WayAlong } from './pathsAlong.ts'
import { transfersFrom } from './transfersFrom.ts'

/** What money passes through. */
const HOLDS_MONEY: readonly Label[] = ['Account', 'Order', 'QrCode', 'Store']

interface Asked {
  from: End
  to: End
  at: Ends
  k: number
  maxHops: number
  avoid: readonly number[]
}

/** Routes along payments, withdrawals and transfers, in their direction, none before the one before it. Throws BAD_REQUEST for ends that hold no money. */
export async function findMoneyRoutes(connection: Connection, { from, to, at, k, maxHops, avoid }: Asked): Promise<{ ways: WayAlong[]; complete: boolean }> {
  const stranger = [from, to].find(({ label }) => !HOLDS_MONEY.includes(label))
  if (stranger) {
    throw new AppError(
      'BAD_REQUEST',
      `Money is followed between accounts, orders, collection codes and stores; ${stranger.label} ${stranger.key} is none of them.`,
      {
        label: stranger.label,
      },
    )
  }
  const start = at.paidAt ?? -Infinity
  const asked = { from: at.from, to: at.to, start, k, maxHops }
  const reached = await transfersFrom(connection, asked)
  const closed = new Set(avoid)
  const open = reached.transfers.filter((transfer) => !closed.has(transfer.from) && !closed.has(transfer.to))
  const { routes, complete } = moneyRoutes(open, asked)
  const ways = routes.map((route) => ({ nodes: [at.from, ...route.map((transfer) => transfer.to)], relations: route.map(({ id }) => id) }))
  return { ways, complete: complete && reached.complete }
}
