/**
 * A transfer of money, or many of one kind between the same two (`first` to `last`, milliseconds). A step that only passes on what was
 * paid (an order to its store, a code to its account) has no time of its own: -Infinity to Infinity.
 */
export interface Transfer {
  id: number
  from: number
  to: number
  first: number
  last: number
}

/** When money that is there at `arrival` is there after the transfer; null when the transfer was over before. */
export function arrivalAfter({ first, last }: Pick<Transfer, 'first' | 'last'>, arrival: number): number | null {
  return last < arrival ? null : Math.max(first, arrival)
}

const MOST_STEPS = 200_000

/**
 * Up to `k` routes from `from` to `to` along transfers of which none is over before the one before it, fewest transfers first, each over
 * different nodes. Between two nodes the transfer that arrives first is taken. `complete` is false when there was too much to try all.
 */
export function moneyRoutes(
  transfers: readonly Transfer[],
  { from, to, start, k, maxHops }: { from: number; to: number; start: number; k: number; maxHops: number },
): { routes: Transfer[][]; complete: boolean } {
  const out = new Map<number, Map<number, Transfer[]>>()
  const into = new Map<number, Set<number>>()
  for (const transfer of transfers) {
    const ways = out.get(transfer.from) ?? new Map<number, Transfer[]>()
    ways.set(transfer.to, [...(ways.get(transfer.to) ?? []), transfer])
    out.set(transfer.from, ways)
    into.set(transfer.to, (into.get(transfer.to) ?? new Set()).add(transfer.from))
  }
  const left = stepsLeft(into, to)
  const routes: Transfer[][] = []
  const tried = { steps: 0 }

  const walk = (at: number, arrival: number, way: Transfer[], passed: Set<number>, hops: number): void => {
    if (routes.length >= k || tried.steps > MOST_STEPS) return
    if (at === to) {
      if (hops === 0) routes.push([...way])
      return
    }
    for (const [next, choices] of out.get(at) ?? []) {
      if (passed.has(next) || (left.get(next) ?? Infinity) > hops - 1) continue
      tried.steps++
      const taken = earliest(choices, arrival)
      if (!taken) continue
      passed.add(next)
      walk(next, taken.arrival, [...way, taken.transfer], passed, hops - 1)
      passed.delete(next)
    }
  }
  for (let hops = 1; hops <= maxHops && routes.length < k; hops++) walk(from, start, [], new Set([from]), hops)
  return { routes, complete: tried.steps <= MOST_STEPS }
}

function earliest(choices: readonly Transfer[], arrival: number): { transfer: Transfer; arrival: number } | null {
  let best: { transfer: Transfer; arrival: number } | null = null
  for (const transfer of choices) {
    const there = arrivalAfter(transfer, arrival)
    if (there !== null && (best === null || there < best.arrival)) best = { transfer, arrival: there }
  }
  return best
}

/** How many steps each node is from `to` at least, whatever the times. */
function stepsLeft(into: ReadonlyMap<number, ReadonlySet<number>>, to: number): Map<number, number> {
  const left = new Map([[to, 0]])
  const queue = [to]
  for (const node of queue) {
    for (const before of into.get(node) ?? []) {
      if (left.has(before)) continue
      left.set(before, (left.get(node) ?? 0) + 1)
      queue.push(before)
    }
  }
  return left
}
