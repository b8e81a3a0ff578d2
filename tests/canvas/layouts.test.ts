import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange } from '../../client/canvas/layout/arrange.ts'
import { layoutInput } from '../../client/canvas/layout/layoutInput.ts'
import { LAYOUT_IDS, LAYOUTS } from '../../client/canvas/layout/layouts.ts'
import { overlaps } from '../../client/canvas/layout/Occupancy.ts'
import { addSubgraph } from '../../client/canvas/scene/addSubgraph.ts'
import { Scene } from '../../client/canvas/scene/Scene.ts'
import { ROOT } from '../../client/canvas/scene/sceneState.ts'
import { type Label, label as labelSchema, nodeId, type Subgraph } from '../../server/contract/common.ts'
import { arbitrarySubgraph, stores } from './arbitraryGraph.ts'

const inputOf = ({ nodes, relations }: Subgraph) => layoutInput(nodes, relations)

const overlapping = (places: ReadonlyMap<string, { x: number; y: number }>) => {
  const all = [...places]
  return all.flatMap(([a, p], index) => all.slice(index + 1).flatMap(([b, q]) => (overlaps(p, q) ? [`${a} on ${b}`] : [])))
}

/** A ring as a case has it: sizes in the order of real ones. */
function ring(sizes: Partial<Record<Label, number>>): Subgraph {
  const nodes = Object.entries(sizes).flatMap(([label, count]) =>
    Array.from({ length: count }, (_, index) => ({ id: `${label}/${index}`, label, key: `${index}`, name: `${label} ${index}`, properties: {} })),
  )
  const parsed = nodes.map((node) => ({ ...node, label: labelSchema.parse(node.label) }))
  const relations = parsed
    .filter((node) => node.label !== 'Store')
    .flatMap((node, index) =>
      [0, 1, 2]
        .map((step) => nodeId('Store', String((index * 7 + step * 3) % (sizes.Store ?? 1))))
        .map((to) => ({ id: `${node.id}-${to}`, type: 'T', from: node.id, to, properties: {} })),
    )
  return { nodes: parsed, relations: relations.filter((relation) => parsed.some((node) => node.id === relation.to)) }
}

describe.each(LAYOUT_IDS)('the %s layout', (id) => {
  it('places every node, overlaps none, and gives the same places for another order of the same graph', () => {
    fc.assert(
      fc.property(arbitrarySubgraph, (subgraph) => {
        const places = LAYOUTS[id](inputOf(subgraph))
        expect([...places.keys()].toSorted()).toEqual(subgraph.nodes.map((node) => node.id).toSorted())
        expect(overlapping(places)).toEqual([])
        const turned = { nodes: subgraph.nodes.toReversed(), relations: subgraph.relations.toReversed() }
        expect(Object.fromEntries(LAYOUTS[id](inputOf(turned)))).toEqual(Object.fromEntries(places))
      }),
      { numRuns: 40 },
    )
  })

  it('holds a ring of 300 without overlap', () => {
    const places = LAYOUTS[id](inputOf(ring({ GamblingSite: 2, QrCode: 60, Store: 120, Account: 40, Person: 8, Identifier: 50, VendorSite: 20 })))
    expect(places.size).toBe(300)
    expect(overlapping(places)).toEqual([])
  })
})

describe('the flow of a ring', () => {
  it('runs from the gambling site over codes, stores and accounts to persons, identifiers above and vendor sites below', () => {
    const places = LAYOUTS.flow(inputOf(ring({ GamblingSite: 1, QrCode: 6, Store: 20, Account: 4, Person: 1, Identifier: 2, VendorSite: 3 })))
    const of = (label: string) => [...places].filter(([id]) => id.startsWith(`${label}/`)).map(([, point]) => point)
    const lineUp = ['GamblingSite', 'QrCode', 'Store', 'Account', 'Person'].map((label) => of(label).map((point) => point.x))
    const gaps = lineUp.slice(1).map((column, index) => Math.min(...column) - Math.max(...(lineUp[index] ?? [])))
    expect(Math.min(...gaps)).toBeGreaterThan(0)
    expect(Math.min(...of('Identifier').map((point) => point.y))).toBeGreaterThan(Math.max(...of('Store').map((point) => point.y)))
    expect(Math.max(...of('VendorSite').map((point) => point.y))).toBeLessThan(Math.min(...of('Store').map((point) => point.y)))
  })
})

describe('a subgraph that comes to a full canvas', () => {
  it('stands beside what is there', () => {
    const scene = new Scene()
    scene.do(addSubgraph(scene, stores(12), { origin: ROOT }))
    const coming = ring({ Store: 10, Account: 3 })
    scene.do(addSubgraph(scene, coming, { origin: ROOT, positions: arrange(scene, coming) }))
    expect(overlapping(new Map(scene.graph.mapNodes((node, { x, y }) => [node, { x, y }])))).toEqual([])
  })
})
