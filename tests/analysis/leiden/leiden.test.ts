import fc from 'fast-check'
import { readdir, readFile } from 'node:fs/promises'
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

function karateOf(weight: number): Graph {
  return graphOf(
    34,
    KARATE.map(([a, b]) => [a, b, weight]),
    true,
  )
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

  test('scaling every weight and γ alike changes nothing', () => {
    fc.assert(
      fc.property(anyGraph, fc.constantFrom(2 ** -12, 0.25, 1024), ({ nodes, edges, resolution, seed }, factor) => {
        const scaled = edges.map(([a, b, w]): [number, number, number] => [a, b, w * factor])
        const found = leiden(graphOf(nodes, edges, true), { quality: 'cpm', resolution, seed })
        const other = leiden(graphOf(nodes, scaled, true), { quality: 'cpm', resolution: resolution * factor, seed })
        expect(other.membership).toEqual(found.membership)
        expect(other.quality / factor).toBeCloseTo(found.quality, 9)
      }),
    )
  })

  test('the draw of the refinement scales with the weights', () => {
    for (const seed of Array.from({ length: 20 }, (_, n) => n)) {
      const found = leiden(karateOf(1), { quality: 'cpm', resolution: 0.05, seed, iterations: 1 })
      expect(leiden(karateOf(2 ** -12), { quality: 'cpm', resolution: 0.05 * 2 ** -12, seed, iterations: 1 }).membership).toEqual(found.membership)
    }
  })

  test('a greater γ never makes fewer communities out of cliques in a ring', () => {
    const cliques = Array.from({ length: 8 }, (_, c): [number, number, number][] => [
      ...clique(4 * c).map(([a, b]): [number, number, number] => [a, b, 1]),
      [4 * c + 3, (4 * c + 4) % 32, 0.5],
    ]).flat()
    const counts = [0.001, 0.05, 0.3, 0.9, 1.1].map((resolution) => leiden(graphOf(32, cliques, true), { quality: 'cpm', resolution, seed: 1 }).communities)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(counts.at(0)).toBe(1)
    expect(counts.slice(2)).toEqual([8, 8, 32])
  })

  test('no graph, one node, a loop and parts that no edge joins', () => {
    expect(leiden(graphOf(0, []), modularity)).toMatchObject({ communities: 0, quality: 0 })
    expect(leiden(graphOf(1, []), modularity)).toMatchObject({ communities: 1, quality: 0 })
    expect([...leiden(graphOf(1, [[0, 0]]), modularity).membership]).toEqual([0])
    expect([...leiden(graphOf(10, [...clique(0), ...clique(4)]), modularity).membership]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 3])
  })

  test('a hub whose row is long is one community with its leaves', () => {
    const leaves = 5000
    const star = graphOf(
      leaves + 1,
      Array.from({ length: leaves }, (_, leaf): [number, number] => [0, leaf + 1]),
    )
    expect(leiden(star, { quality: 'modularity', resolution: 0.5, seed: 1 }).communities).toBe(1)
  })

  test('a graph large enough to be renumbered keeps its own numbers and is the same twice', () => {
    const nodes = 60_000
    const rings = Array.from({ length: nodes }, (_, v): [number, number][] => {
      const first = v - (v % 10)
      return [
        [(v * 7) % nodes, ((first + ((v + 1) % 10)) * 7) % nodes],
        [(v * 7) % nodes, ((first + ((v + 3) % 10)) * 7) % nodes],
      ]
    }).flat()
    const graph = graphOf(nodes, rings)
    const found = leiden(graph, { quality: 'cpm', resolution: 0.2, seed: 5 })
    expect(found.communities).toBe(nodes / 10)
    for (const v of [0, 10, 59_990]) expect(new Set(Array.from({ length: 10 }, (_, i) => found.membership[((v + i) * 7) % nodes])).size).toBe(1)
    expect(leiden(graph, { quality: 'cpm', resolution: 0.2, seed: 5 }).membership).toEqual(found.membership)
    expect(found.quality).toBeCloseTo(qualityOf(graph, found.membership, found.communities, 'cpm', 0.2), 6)
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

test('the engine imports nothing from outside its folder', async () => {
  const folder = new URL('../../../server/analysis/leiden/', import.meta.url)
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts'))
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')))
  const imported = texts.flatMap((text) => [...text.matchAll(/from '([^']+)'/g)].map((match) => match[1]))
  expect(imported.filter((from) => !/^\.\/\w+\.ts$/.test(from ?? ''))).toEqual([])
  expect(imported.length).toBeGreaterThan(files.length)
})
