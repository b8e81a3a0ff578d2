import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cluster } from '../../server/analysis/cluster.ts'
import { clusterInWorker, clusterMany } from '../../server/analysis/clusterInWorker.ts'
import { modularity, type LinkGraph } from '../../server/analysis/linkGraph.ts'
import { packCircles } from '../../server/analysis/packCircles.ts'
import { ringId } from '../../server/analysis/ringId.ts'

function graphOf(nodes: number, edges: readonly (readonly [number, number, number])[]): LinkGraph {
  return {
    nodes,
    sources: Int32Array.from(edges, ([a]) => a),
    targets: Int32Array.from(edges, ([, b]) => b),
    weights: Float64Array.from(edges, ([, , w]) => w),
  }
}

const clique = (from: number, size: number, weight: number): [number, number, number][] =>
  Array.from({ length: size }, (_, a) => Array.from({ length: size - a - 1 }, (__, b): [number, number, number] => [from + a, from + a + b + 1, weight])).flat()
const twoRings = graphOf(9, [...clique(0, 4, 3), ...clique(4, 4, 3), [0, 4, 0.1]])

test.each(['leiden', 'louvain'] as const)('%s tells two rings with a weak tie apart and numbers them by size and first store', (clustering) => {
  const found = cluster(twoRings, { clustering, gamma: 0.3 }, 1)
  expect([...found.membership]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2])
  expect(modularity(twoRings, found)).toBeGreaterThan(0.4)
})

test('a graph without links leaves every store alone', () => {
  expect([...cluster(graphOf(3, []), { clustering: 'leiden', gamma: 0.3 }, 1).membership]).toEqual([0, 1, 2])
})

test.each(['leiden', 'louvain'] as const)('%s gives the same communities for the same graph and seed', (clustering) => {
  const edges = fc.array(fc.tuple(fc.nat(19), fc.nat(19), fc.double({ min: 0.1, max: 9, noNaN: true })), { maxLength: 60 }).map((list) => {
    const once = new Map(list.filter(([a, b]) => a < b).map(([a, b, w]) => [`${a} ${b}`, [a, b, w] as [number, number, number]]))
    return [...once.values()].toSorted((x, y) => x[0] - y[0] || x[1] - y[1])
  })
  fc.assert(
    fc.property(edges, fc.nat(1000), (list, seed) => {
      const graph = graphOf(20, list)
      expect(cluster(graph, { clustering, gamma: 0.3 }, seed)).toEqual(cluster(graph, { clustering, gamma: 0.3 }, seed))
    }),
  )
})

test('a large graph is clustered in a worker, with the same result', async () => {
  const edges = Array.from({ length: 700 }, (_, ring) => clique(ring * 13, 13, 2)).flat()
  const graph = graphOf(9100, edges)
  const settings = { clustering: 'leiden', gamma: 0.3 } as const
  const found = await clusterInWorker(graph, settings, 1, new AbortController().signal)
  expect(found).toEqual(cluster(graph, settings, 1))
  const stop = new AbortController()
  const cancelled = clusterInWorker(graph, settings, 1, stop.signal)
  stop.abort()
  await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' })
})

test.each([
  ['a small graph', 1],
  ['a large graph, in a worker', 700],
])('%s is clustered at several γ and seeds in one go, each as alone', async (_, rings) => {
  const edges = Array.from({ length: rings }, (__, ring) => [...clique(ring * 13, 13, 2), [ring * 13, ring * 13 + 14, 0.5] as [number, number, number]]).flat()
  const graph = graphOf(rings * 13 + 2, edges)
  const jobs = [0.1, 0.4, 2.5].flatMap((gamma) => [1, 2].map((seed) => ({ gamma, seed })))
  const done: number[] = []
  const found = await clusterMany(graph, jobs, { clustering: 'leiden' }, new AbortController().signal, (count) => done.push(count))
  expect(found).toEqual(jobs.map(({ gamma, seed }) => cluster(graph, { clustering: 'leiden', gamma }, seed)))
  expect(done).toEqual([1, 2, 3, 4, 5, 6])
})

test('several clusterings are cancelled between two of them', async () => {
  const stop = new AbortController()
  const jobs = [1, 2, 3].map((seed) => ({ gamma: 0.3, seed }))
  await expect(clusterMany(twoRings, jobs, { clustering: 'leiden' }, stop.signal, () => stop.abort())).rejects.toMatchObject({ code: 'CANCELLED' })
})

test('a ring’s id does not hang on the order of its members', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 3 }), (keys) => {
      expect(ringId(keys.toReversed())).toBe(ringId(keys))
    }),
  )
})

test('packed circles never overlap and every place is the same each time', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 1, max: 12, noNaN: true }), { maxLength: 60 }), (radii) => {
      const circles = radii.map((radius) => ({ radius }))
      const places = packCircles(circles)
      expect(packCircles(circles)).toEqual(places)
      const placed = places.map((place, index) => ({ ...place, radius: radii[index] ?? 0 }))
      for (const [index, p] of placed.entries()) {
        for (const q of placed.slice(index + 1)) expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeGreaterThan(p.radius + q.radius - 1e-9)
      }
    }),
  )
})
