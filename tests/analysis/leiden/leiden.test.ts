import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitDisconnected } from '../../../server/analysis/leiden/connected.ts'
import { buildGraph, type Graph } from '../../../server/analysis/leiden/graph.ts'
import { leiden, type LeidenOptions } from '../../../server/analysis/leiden/leiden.ts'
import { qualityOf } from '../../../server/analysis/leiden/quality.ts'
import { KARATE } from './karate.ts'

function graphOf(nodes: number, edges: readonly (readonly [number, number, number?])[], weighted = false): Graph {
  return buildGraph({
    nodes,
    sources: Int32Array.from(edges, ([a]) => a),
    targets: Int32Array.from(edges, ([, b]) => b),
    weights: weighted ? Float64Array.from(edges, ([, , w]) => w ?? 1) : null,
  })
}

const modularity: LeidenOptions = { quality: 'modularity', resolution: 1, seed: 1, iterations: 10 }

const anyGraph = fc.integer({ min: 2, max: 40 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    edges: fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: 1, max: 9 })), { maxLength: 120 }),
    quality: fc.constantFrom('cpm' as const, 'modularity' as const),
    resolution: fc.constantFrom(0.05, 0.3, 1, 2),
    seed: fc.nat(1000),
  }),
)

/** Four nodes from `first` on, all joined. */
function clique(first: number): [number, number][] {
  return [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a).map((b): [number, number] => [first + a, first + b]))
}

describe('leiden', () => {
  test('finds the best known partition of the karate club with some seed, and is near it with every seed', () => {
    const graph = graphOf(34, KARATE)
    const values = Array.from({ length: 20 }, (_, seed) => leiden(graph, { ...modularity, seed }).quality)
    expect(Math.max(...values)).toBeCloseTo(0.41979, 5)
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeGreaterThan(0.4193)
  })

  test('two cliques joined by one edge are two communities', () => {
    const found = leiden(graphOf(8, [...clique(0), ...clique(4), [3, 4]]), { quality: 'cpm', resolution: 0.5, seed: 3 })
    expect([...found.membership]).toEqual([0, 0, 0, 0, 1, 1, 1, 1])
  })

  test('with a resolution above every weight each node stays alone', () => {
    const found = leiden(graphOf(34, KARATE), { quality: 'cpm', resolution: 1.5, seed: 1 })
    expect(found.communities).toBe(34)
  })

  test('every community is connected, numbered without gaps, and no worse than nodes alone', () => {
    fc.assert(
      fc.property(anyGraph, ({ nodes, edges, quality, resolution, seed }) => {
        const graph = graphOf(nodes, edges, true)
        const found = leiden(graph, { quality, resolution, seed })
        expect(splitDisconnected(graph, found.membership).split).toBe(0)
        expect(new Set(found.membership).size).toBe(found.communities)
        expect(Math.max(...found.membership)).toBe(found.communities - 1)
        const alone = Int32Array.from({ length: nodes }, (_, v) => v)
        expect(found.quality).toBeGreaterThanOrEqual(qualityOf(graph, alone, nodes, quality, resolution) - 1e-9)
      }),
      { numRuns: 300 },
    )
  })

  test('the same seed gives the same partition', () => {
    fc.assert(
      fc.property(anyGraph, ({ nodes, edges, quality, resolution, seed }) => {
        const options = { quality, resolution, seed }
        expect([...leiden(graphOf(nodes, edges, true), options).membership]).toEqual([...leiden(graphOf(nodes, edges, true), options).membership])
      }),
    )
  })

  test('parallel edges are summed: two edges of weight 1 are one of weight 2', () => {
    const twice = graphOf(
      3,
      [
        [0, 1, 1],
        [1, 0, 1],
        [1, 2, 1],
      ],
      true,
    )
    const once = graphOf(
      3,
      [
        [0, 1, 2],
        [1, 2, 1],
      ],
      true,
    )
    expect(twice).toEqual(once)
  })

  test('a weight that is not a number is refused with the edge that has it', () => {
    expect(() =>
      graphOf(
        3,
        [
          [0, 1, 1],
          [1, 2, NaN],
        ],
        true,
      ),
    ).toThrow('Edge 1 has the weight NaN')
  })

  test('a check that throws cancels the run', () => {
    const stop = new Error('stop')
    expect(() =>
      leiden(graphOf(34, KARATE), {
        ...modularity,
        check: () => {
          throw stop
        },
      }),
    ).toThrow(stop)
  })
})
