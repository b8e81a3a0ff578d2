import fc from 'fast-check'
import { type GraphNode, type GraphRelation, LABELS, nodeId, type Subgraph } from '../../server/contract/common.ts'

/** Subgraphs over one small set of ids, so that expansions meet what is already there. */
const ids = fc.integer({ min: 0, max: 25 })

const nodeOf = (number: number): GraphNode => {
  const label = LABELS[number % LABELS.length] ?? 'Store'
  const key = `k${number}`
  return { id: nodeId(label, key), label, key, name: `name ${number}`, degree: number, properties: number % 3 === 0 ? {} : { score: number } }
}

export const arbitrarySubgraph: fc.Arbitrary<Subgraph> = fc
  .record({ nodes: fc.uniqueArray(ids, { maxLength: 14 }), pairs: fc.array(fc.tuple(ids, ids), { maxLength: 20 }) })
  .map(({ nodes, pairs }) => ({ nodes: nodes.map(nodeOf), relations: pairs.map(([from, to]) => relationOf(from, to)) }))

function relationOf(from: number, to: number): GraphRelation {
  const properties = to % 3 === 0 ? {} : { at: `2026-03-${String(1 + to).padStart(2, '0')}T10:00:00+08:00`, amountFen: 100 * to }
  return { id: `r${from}-${to}`, type: from % 2 === 0 ? 'HAS' : 'WITHDREW', from: nodeOf(from).id, to: nodeOf(to).id, properties }
}

export function stores(count: number): Subgraph {
  const nodes = Array.from({ length: count }, (_, index): GraphNode => ({
    id: `Store/p:${index}`,
    label: 'Store',
    key: `p:${index}`,
    name: `店${index}`,
    degree: 3,
    properties: {},
  }))
  return { nodes, relations: [] }
}
