import type { FlowSum, Stop } from './flowSum.ts'
import { groupBy } from '../groupBy.ts'
import { remains, spend, type Sum } from './spend.ts'

export interface Transfer extends Sum {
  readonly id: string
  readonly from: string
  readonly to: string
}

/** Columns that money goes through from account to account. */
export const STEPS = ['account', 'onward', 'further'] as const
export type Step = 0 | 1

/** What came to each account, by its id. */
export type Arrivals = ReadonlyMap<string, readonly Sum[]>

/**
 * One step onward from these accounts: the ring's money is taken to leave first, after it came in, and what did not leave is kept (or went
 * ways that no record shows). `used` holds what former steps took of each transfer: no transfer carries more than it is. Returns what arrived.
 */
export function onwardFlow(arrivals: Arrivals, transfers: readonly Transfer[], step: Step, used: Map<string, number>, sums: FlowSum): Arrivals {
  const next = new Map<string, Sum[]>()
  const sent = groupBy(transfers, ({ from }) => from)
  for (const [account, ins] of [...arrivals].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const stop: Stop = { column: STEPS[step], kind: 'entity', key: account }
    const own = sent.get(account) ?? []
    const outs = own.map(({ id, at, fen }) => ({ at, fen: fen - (used.get(id) ?? 0) }))
    const moves = spend(ins, outs)
    const left = remains(outs, moves, 'to')
    for (const [place, transfer] of own.entries()) {
      const fen = (outs[place]?.fen ?? 0) - (left[place] ?? 0)
      if (fen === 0) continue
      used.set(transfer.id, (used.get(transfer.id) ?? 0) + fen)
      sums.add(stop, { column: STEPS[step + 1] ?? 'further', kind: 'entity', key: transfer.to }, fen, transfer.at)
      next.set(transfer.to, [...(next.get(transfer.to) ?? []), { at: transfer.at, fen }])
    }
    for (const [place, fen] of remains(ins, moves, 'from').entries())
      sums.add(stop, { column: STEPS[step + 1] ?? 'further', kind: 'kept', key: '' }, fen, ins[place]?.at ?? null)
  }
  return next
}
