import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kShortest, type FindShortest, type Way } from '../../server/graph/explore/paths/kShortest.ts'
import { moneyRoutes, type Transfer } from '../../server/graph/explore/paths/moneyRoutes.ts'

const node = fc.integer({ min: 0, max: 6 })
const edges = fc.uniqueArray(fc.tuple(node, node), { selector: String, maxLength: 18 }).map((pairs) => pairs.filter(([a, b]) => a !== b))

/** Every way without repeated nodes. */
function allWays(pairs: readonly (readonly [number, number])[], from: number, to: number, hops: number): Way[] {
  const ways: Way[] = []
  const walk = (way: number[]): void => {
    const at = way.at(-1)
    if (at === to) ways.push(way)
    else if (way.length <= hops) for (const [a, b] of pairs) if (a === at && !way.includes(b)) walk([...way, b])
  }
  walk([from])
  return ways
}

const finder =
  (pairs: readonly (readonly [number, number])[], to: number): FindShortest =>
  async (from, hops, closed, notFirst) =>
    allWays(pairs, from, to, hops)
      .filter((way) => way.slice(1).every((one) => !closed.includes(one)) && !notFirst.includes(way[1] ?? -1))
      .toSorted((a, b) => a.length - b.length)[0] ?? null

test('the k shortest ways are the k shortest of all ways, each once', async () => {
  await fc.assert(
    fc.asyncProperty(edges, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }), async (pairs, k, hops) => {
      const found = await kShortest(finder(pairs, 6), 0, k, hops)
      const all = allWays(pairs, 0, 6, hops).map(String)
      expect(new Set(found.map(String)).size).toBe(found.length)
      for (const way of found) expect(all).toContain(String(way))
      const lengths = all.map((way) => way.split(',').length).toSorted((a, b) => a - b)
      expect(found.map((way) => way.length)).toEqual(lengths.slice(0, k))
    }),
    { numRuns: 200 },
  )
})

const times = fc.oneof(
  fc.integer({ min: 0, max: 9 }).map((at) => ({ first: at, last: at })),
  fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) })),
  fc.constant({ first: -Infinity, last: Infinity }),
)
const transfers = fc
  .array(fc.record({ from: node, to: node, time: times }), { maxLength: 18 })
  .map((made) => made.map(({ from, to, time }, id): Transfer => ({ id, from, to, ...time })))

/** Whether times can be given to the steps, each within its own and none before the one before it: tried for every time there is. */
function inOrder(route: readonly Transfer[], start: number): boolean {
  const moments = [start, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((at) => at >= start)
  const fits = (i: number, after: number): boolean => {
    const step = route[i]
    return !step || moments.some((at) => at >= after && at >= step.first && at <= step.last && fits(i + 1, at))
  }
  return fits(0, start)
}

test('money routes keep direction and time, and every shortest one that exists is found', () => {
  fc.assert(
    fc.property(transfers, fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 }), (given, start, maxHops) => {
      const { routes, complete } = moneyRoutes(given, { from: 0, to: 6, start, k: 50, maxHops })
      expect(complete).toBe(true)
      for (const route of routes) {
        expect([route[0]?.from, route.at(-1)?.to]).toEqual([0, 6])
        expect(route.slice(1).map(({ from }) => from)).toEqual(route.slice(0, -1).map(({ to }) => to))
        expect(inOrder(route, start)).toBe(true)
      }
      const pairs = given.filter(({ from, to }) => from !== to).map(({ from, to }): [number, number] => [from, to])
      const possible = new Set(
        allWays(pairs, 0, 6, maxHops)
          .filter((way) => combinations(given, way).some((route) => inOrder(route, start)))
          .map(String),
      )
      expect(new Set(routes.map((route) => String([0, ...route.map(({ to }) => to)])))).toEqual(possible)
    }),
    { numRuns: 200 },
  )
})

function combinations(given: readonly Transfer[], way: Way): Transfer[][] {
  return way.slice(1).reduce<Transfer[][]>(
    (routes, to, i) => {
      const steps = given.filter((one) => one.from === way[i] && one.to === to).slice(0, 3)
      return routes.flatMap((route) => steps.map((step) => [...route, step]))
    },
    [[]],
  )
}
