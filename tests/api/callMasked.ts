import { expect } from 'vitest'
import { z } from 'zod'
import type { Endpoint } from '../../server/contract/endpoint.ts'
import { MASK_HEADER } from '../../server/contract/mask.ts'
import { searchGraph } from '../../server/contract/graph.ts'
import { listSources } from '../../server/contract/sources.ts'
import { listQueries, queryResult } from '../../server/contract/queries.ts'
import type { Asked, TestServer } from './sampleServer.ts'
import { leaksIn, secretsOf } from './secrets.ts'

/** An operation that was called without the mask, and what it answered. */
export interface Called {
  readonly endpoint: Endpoint
  readonly asked: Asked
  readonly reply: unknown
}

const ON = { [MASK_HEADER]: 'on' }
const READS = new Set([
  'searchGraph',
  'expandNode',
  'findPaths',
  'relationsAmong',
  'lookUpNodes',
  'readNodes',
  'runCypher',
  'runSavedQuery',
  'matchNumbers',
  'checkCypher',
])

/** Calls everything again under the mask: reads as they were, and of writes the reply that they gave; returns `operation: secret` for each secret that still stands in one. */
export async function leaksUnderMask(server: TestServer, caseId: string, called: readonly Called[], byId: (id: string) => Endpoint): Promise<string[]> {
  const secrets = await secretsOf(server.files)
  const leaks: string[] = []
  const look = (id: string, text: string): void => void leaks.push(...leaksIn(text, secrets).map((secret) => `${id}: ${secret}`))
  for (const { endpoint, asked, reply } of called.filter((one) => one.endpoint.path.includes(':caseId'))) {
    if (endpoint.method !== 'GET' && !READS.has(endpoint.id)) look(endpoint.id, JSON.stringify(await server.masked(caseId, reply)))
    else look(endpoint.id, await (await server.ask(endpoint, { ...asked, headers: ON })).text())
  }
  for (const { id, asked } of await deeper(server, caseId, byId)) {
    const response = await server.ask(byId(id), { ...asked, headers: ON })
    const text = await response.text()
    expect([id, response.status, response.status === 200 ? '' : text]).toEqual([id, 200, ''])
    look(`${id} ${JSON.stringify(asked)}`, text)
  }
  return [...new Set(leaks)]
}

/** Where the sample is full of people: their nodes and properties, plain columns, rows, raw lines, saved queries. */
async function deeper(server: TestServer, caseId: string, byId: (id: string) => Endpoint): Promise<{ id: string; asked: Asked }[]> {
  const params = { caseId }
  const cypher = [
    'MATCH (p:Person) RETURN p.name AS ring_id, p.key AS site_id, p, p.name LIMIT 100',
    'MATCH (a:Account)-[r:TRANSFERRED]->(b) RETURN DISTINCT a.key, b.key AS target, a.holderName AS holder, r ORDER BY a.key LIMIT 200',
    'MATCH (i:Identifier)<-[:HAS]-(o) RETURN i.key AS detail, i.value AS query, collect(o.name)[..3] AS run_id, o LIMIT 400',
    'MATCH (o:Order) OPTIONAL MATCH (o)-[:PAID]-(n:Nobody) RETURN o.buyerId AS note, o, n.name LIMIT 50',
  ]
  const { sources } = listSources.reply.parse(await (await server.ask(byId('listSources'), { params })).json())
  const lines = sources.filter(({ rejected }) => rejected === 0).map(({ sourceId }) => ({ ...params, sourceId, line: 5 }))
  const { queries } = listQueries.reply.parse(await (await server.ask(byId('listQueries'))).json())
  // One of each family: all of them run in `tests/graph`.
  const runnable = queries.filter(
    ({ family, parameters }, i) =>
      queries.findIndex((one) => one.family === family) === i && parameters.every(({ required, default: value }) => !required || value !== null),
  )
  const hits = searchGraph.reply.parse(await (await server.ask(byId('searchGraph'), { params, query: { q: '王', limit: 50 } })).json())
  return [
    ...cypher.map((text) => ({ id: 'runCypher', asked: { params, body: { cypher: text } } })),
    ...lines.map((line) => ({ id: 'getSourceRow', asked: { params: line } })),
    ...runnable.map(({ queryId }) => ({ id: 'runSavedQuery', asked: { params: { ...params, queryId }, body: { rowLimit: 200 } } })),
    ...hits.hits.slice(0, 5).map(({ label, key }) => ({ id: 'evidenceRows', asked: { params, query: { about: 'node', id: label, a: key, limit: 200 } } })),
    { id: 'searchGraph', asked: { params, query: { q: '王', limit: 50 } } },
    { id: 'queryHistory', asked: { params } },
  ]
}

/** A masked session can ask for what it was shown: the marks of its keys are opened again. */
export async function keysUnderMask(server: TestServer, caseId: string, byId: (id: string) => Endpoint): Promise<void> {
  const params = { caseId }
  const ask = async (headers: Record<string, string>, cypher: string): Promise<string[]> => {
    const reply = await server.ask(byId('runCypher'), { params, body: { cypher }, headers })
    return queryResult.parse(await reply.json()).rows.map((row) => z.string().parse(row[0]))
  }
  const query = 'MATCH (a:Account)-[:TRANSFERRED]-() RETURN DISTINCT a.key AS account ORDER BY account LIMIT 5'
  const [plain, masked] = [await ask({}, query), await ask(ON, query)]
  expect(masked.every((key) => /\*.*#[a-z2-7]{6}$/.test(key))).toBe(true)
  expect(new Set(masked).size).toBe(plain.length)
  for (const [i, key] of masked.entries()) {
    const response = await server.ask(byId('getNode'), { params: { ...params, label: 'Account', key }, headers: ON })
    expect(await response.json()).toMatchObject({ node: { key, id: `Account/${key}` } })
    expect(await ask({}, `MATCH (a:Account {key: '${key}'}) RETURN a.key AS account`)).toEqual([plain[i]])
  }
}
