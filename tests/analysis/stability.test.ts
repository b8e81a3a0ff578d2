import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clusterEach } from '../../server/analysis/cluster.ts'
import type { LinkGraph } from '../../server/analysis/linkGraph.ts'
import { aroundRings, stability } from '../../server/analysis/stability.ts'

const partition = (...membership: number[]): { membership: Int32Array } => ({ membership: Int32Array.from(membership) })

test('a ring that stays whole in every partition is as firm as can be, whoever joins it', () => {
  expect(stability([[0, 1, 2]], [partition(0, 0, 0, 1), partition(0, 0, 0, 0)])).toEqual([{ members: [1, 1, 1], ring: 1 }])
})

test('a member that falls off in one partition of two stays half of the time', () => {
  expect(stability([[0, 1, 2]], [partition(0, 0, 0), partition(0, 0, 1)])).toEqual([{ members: [1, 1, 0.5], ring: 0.83 }])
})

test('two halves are half of the core each, and single stores are no core', () => {
  expect(stability([[0, 1, 2, 3]], [partition(0, 0, 1, 1)])).toEqual([{ members: [0.5, 0.5, 0.5, 0.5], ring: 0.5 }])
  expect(stability([[0, 1, 2]], [partition(0, 1, 2)])).toEqual([{ members: [0, 0, 0], ring: 0 }])
})

const memberships = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 6 })

test('other numbers for stores and communities, and stores of no ring, change nothing', () => {
  fc.assert(
    fc.property(memberships, fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8, maxLength: 8 }), (lists, order) => {
      const ring = [0, 1, 2, 3, 4]
      const before = stability(
        [ring],
        lists.map((list) => partition(...list)),
      )
      const renamed = lists.map((list) => {
        const moved = order.map(() => 0)
        for (const [node, community] of list.entries()) moved[order[node] ?? 0] = 9 - community
        return partition(...moved)
      })
      expect(stability([ring.map((node) => order[node] ?? 0)], renamed)).toEqual(before)
      const strangers = lists.map((list) => partition(...list, 0, 1))
      expect(stability([ring], strangers)).toEqual(before)
    }),
  )
})

test('a store that only a loose γ keeps with the others is less firm than they are', () => {
  const graph: LinkGraph = {
    nodes: 4,
    sources: Int32Array.from([0, 0, 0, 1, 1, 2]),
    targets: Int32Array.from([1, 2, 3, 2, 3, 3]),
    weights: Float64Array.from([5, 5, 0.5, 5, 0.5, 0.5]),
  }
  const jobs = [0.1, 0.2, 0.4, 0.8].flatMap((gamma) => [1, 2].map((seed) => ({ gamma, seed })))
  expect(stability([[0, 1, 2, 3]], [...clusterEach(graph, jobs, { clustering: 'leiden' })])).toEqual([{ members: [1, 1, 1, 0.75], ring: 0.94 }])
})

test('a large graph is cut down to the rings and their neighbours', () => {
  const pairs: [number, number, number][] = [
    [0, 1, 5],
    [1, 2, 5],
    [0, 2, 5],
    [2, 3, 0.2],
    [3, 4, 5],
    [5, 6, 5],
  ]
  const graph: LinkGraph = {
    nodes: 7,
    sources: Int32Array.from(pairs, ([a]) => a),
    targets: Int32Array.from(pairs, ([, b]) => b),
    weights: Float64Array.from(pairs, ([, , weight]) => weight),
  }
  const near = aroundRings(graph, [[0, 1, 2]])
  expect(near.graph.nodes).toBe(4)
  expect([...near.graph.weights]).toEqual([5, 5, 5, 0.2])
  const jobs = [0.1, 0.2, 0.4, 0.8].map((gamma) => ({ gamma, seed: 1 }))
  expect(stability(near.rings, [...clusterEach(near.graph, jobs, { clustering: 'leiden' })])).toEqual([{ members: [1, 1, 1], ring: 1 }])
})
