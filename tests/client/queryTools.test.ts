import { describe, expect, it } from 'vitest'
import { fittingQueries } from '../../client/pages/cypher/fittingQueries.ts'
import { queryAddress, readQueryLink } from '../../client/pages/cypher/queryLink.ts'
import { resultRows } from '../../client/pages/cypher/resultRows.ts'
import { runOutcome } from '../../client/pages/cypher/runOutcome.ts'
import type { GraphNode, Label } from '../../server/contract/common.ts'
import type { Parameter, SavedQuery } from '../../server/contract/queries.ts'
import { faultyPart, refusedPart } from '../../server/graph/cypher/refusedPart.ts'

const node = (label: Label, key: string): GraphNode => ({ id: `${label}/${key}`, label, key, name: key, properties: {} })
const query = (queryId: string, ...types: [string, Parameter['type']][]): SavedQuery => ({
  queryId,
  family: 'f',
  familyTitle: { zh: '', en: '' },
  title: { zh: queryId, en: queryId },
  description: { zh: '', en: '' },
  parameters: types.map(([name, type]) => ({ name, type, title: { zh: name, en: name }, default: '', required: false })),
  returns: [],
  cypher: 'RETURN 1',
  tags: [],
  own: null,
})

describe('queries for a selection', () => {
  const queries = [
    query('one', ['store', 'store'], ['least', 'integer']),
    query('pair', ['a', 'store'], ['b', 'store']),
    query('many', ['stores', 'stores']),
    query('ring', ['ring', 'ring']),
    query('any', ['key', 'node']),
    query('none', ['least', 'integer']),
  ]
  const fit = (...nodes: GraphNode[]) => fittingQueries(queries, nodes).map(({ query: { queryId }, parameters }) => [queryId, parameters])

  it('are those whose parameters take exactly the selected nodes', () => {
    expect(fit(node('Store', 's1'))).toEqual([
      ['one', { store: 's1' }],
      ['many', { stores: ['s1'] }],
      ['any', { key: 's1' }],
    ])
    expect(fit(node('Store', 's1'), node('Store', 's2'))).toEqual([
      ['pair', { a: 's1', b: 's2' }],
      ['many', { stores: ['s1', 's2'] }],
    ])
    expect(fit(node('Ring', 'r1'))).toEqual([
      ['ring', { ring: 'r1' }],
      ['any', { key: 'r1' }],
    ])
    expect(fit(node('Store', 's1'), node('Ring', 'r1'))).toEqual([])
  })
})

describe('the address of a query', () => {
  it('carries a saved query with its parameters, or a text of one’s own, and is read back', () => {
    for (const link of [
      { queryId: 'members', cypher: null, parameters: { ring: 'a b&c', least: 3 } },
      { queryId: null, cypher: 'MATCH (n) WHERE n.name = "50 %#?" RETURN n', parameters: { key: '晨禾' } },
    ]) {
      const { search, hash } = new URL(queryAddress('sample', link), 'http://x')
      expect(readQueryLink(search, hash)).toEqual(link)
    }
    expect(readQueryLink('', '')).toBeNull()
    expect(readQueryLink('?query=a&with=broken', '')).toEqual({ queryId: 'a', cypher: null, parameters: {} })
  })
})

const at = (cypher: string, refused: string): string | null => {
  const part = refusedPart(cypher, refused)
  return part && cypher.slice(part.from, part.to)
}

describe('the place of a refusal', () => {
  it('is the clause itself, not the same word in a string, a name or a comment', () => {
    expect(at("MATCH (n) WHERE n.a = 'SET' /* SET */ SET n.a = 1", 'SetProperty')).toBe('SET')
    expect("MATCH (n {a: 'DELETE'}) DELETE n".slice(...Object.values(refusedPart("MATCH (n {a: 'DELETE'}) DELETE n", 'Delete') ?? {}))).toBe('DELETE')
    expect(refusedPart("RETURN 'SET' SET n.a = 1", 'SetProperty')?.from).toBe(13)
    expect(at('MATCH (n:Store) CALL { WITH n RETURN 1 AS x } IN 4 CONCURRENT TRANSACTIONS RETURN x', 'TransactionApply')).toBe('IN 4 CONCURRENT TRANSACTIONS')
    expect(at('CALL  db.clearQueryCaches()', 'CALL db.clearQueryCaches')).toBe('CALL  db.clearQueryCaches')
    expect(at('/* x */ profile MATCH (n) RETURN n', 'PROFILE')).toBe('profile')
  })
  it('of what is not understood is where Neo4j says, without our own words before it', () => {
    const cypher = 'MATCH (n)\nRETURN m'
    expect(faultyPart(cypher, 'Variable `m` not defined (line 2, column 8 (offset: 25))', 8)).toEqual({ from: 17, to: 18 })
    expect(faultyPart(cypher, 'Something without a place', 8)).toBeNull()
  })
})

describe('the rows of a result', () => {
  it('know the nodes in their cells, in lists, paths and at the ends of relations too', () => {
    const [a, b] = [node('Store', 'a'), node('Account', 'b')]
    const relation = { id: 'r', type: 'WITHDREW', from: a.id, to: b.id, properties: {} }
    const rows = [[1, a], [[a, b]], [relation], [{ nodes: [a, b], relations: [relation] }], [null, 'x']]
    expect(resultRows({ rows }).map(({ nodes }) => nodes)).toEqual([[a.id], [a.id, b.id], [a.id, b.id], [a.id, b.id], []])
  })
})

describe('a query that gave no rows', () => {
  it('says that the graph is being rebuilt, where it is, and else that it is away', () => {
    expect(['building', 'starting', 'ready', undefined].map((state) => runOutcome('GRAPH_AWAY', {}, state))).toEqual(['building', 'away', 'away', 'away'])
  })

  it('tells a refusal from a mistake, a lack of memory and the time', () => {
    expect(runOutcome('QUERY_REFUSED', { refused: 'CREATE' }, 'ready')).toBe('refused')
    expect([runOutcome('QUERY_FAILED', {}, 'ready'), runOutcome('QUERY_FAILED', { reason: 'memory' }, 'ready')]).toEqual(['wrong', 'memory'])
    expect([runOutcome('TIMED_OUT', {}, 'ready'), runOutcome('CANCELLED', {}, 'building'), runOutcome('INTERNAL', {}, 'ready')]).toEqual([
      'timedOut',
      'cancelled',
      'other',
    ])
  })
})
