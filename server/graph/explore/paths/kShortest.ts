/** A way from the first to the last: what it passes, each once. */
export type Way = readonly number[]

/** A shortest way from `from` to `to` of at most `hops` steps that enters none of `closed` and does not begin with a step to one of `notFirst`. */
export type FindShortest = (from: number, hops: number, closed: readonly number[], notFirst: readonly number[]) => Promise<Way | null>

/**
 * The `k` shortest ways without repeated nodes, shortest first. Yen, "Finding the K shortest loopless paths in a network", 1971, over
 * steps that all count one.
 */
export async function kShortest(find: FindShortest, from: number, k: number, hops: number): Promise<Way[]> {
  const first = await find(from, hops, [], [])
  if (!first) return []
  const found: Way[] = [first]
  const candidates = new Map<string, Way>()
  while (found.length < k) {
    const last = found.at(-1) ?? first
    const deviations = last.slice(0, -1).map(async (spur, at) => {
      const before = last.slice(0, at)
      const taken = found.filter((way) => [...before, spur].every((node, i) => way[i] === node)).flatMap((way) => way[at + 1] ?? [])
      const rest = await find(spur, hops - at, before, taken)
      return rest && [...before, ...rest]
    })
    for (const way of await Promise.all(deviations)) if (way) candidates.set(way.join(' '), way)
    for (const way of found) candidates.delete(way.join(' '))
    const next = [...candidates.values()].toSorted((a, b) => a.length - b.length || (a.join(' ') < b.join(' ') ? -1 : 1))[0]
    if (!next) return found
    found.push(next)
  }
  return found
}
