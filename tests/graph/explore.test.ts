import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { isRelationship } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Case } from '../../server/casework/case.ts'
import { evidenceRows } from '../../server/casework/evidenceRows.ts'
import { graphStatus } from '../../server/contract/cases.ts'
import { expandNode, findPaths, getNode, graphSchema, lookUpNodes, searchGraph, type Expansion } from '../../server/contract/graph.ts'
import { ringGraph } from '../../server/contract/rings.ts'
import { DERIVED_TYPES, RELATION_TYPES_WITH_ROWS } from '../../server/evidence/relationRows.ts'
import { Connection } from '../../server/graph/connection.ts'
import { graphRelation } from '../../server/graph/entities.ts'
import { expand } from '../../server/graph/explore/expand.ts'
import { search } from '../../server/graph/explore/search.ts'
import type { GraphService } from '../../server/graph/graphService.ts'
import { relationTypes } from '../../server/graph/model/patterns.ts'
import { quietTask } from '../../server/task.ts'
import { addFullLoop, addRows, freshCase, order as orderRow, waybill } from './evidenceFixture.ts'
import { gate } from './gate.ts'
import { addRun } from './runFixture.ts'
import { testGraph } from './testGraph.ts'

let kase: Case
let graph: GraphService
let connection: Connection

const LONG = '12345678901234567890'
const expandable = (label: string, key: string, more: object = {}): ReturnType<typeof expandNode.body.parse> => expandNode.body.parse({ label, key, ...more })

beforeAll(async () => {
  kase = await freshCase()
  await addFullLoop(kase)
  const crowd = Array.from({ length: 250 }, (_, i) => String(1000 + i))
  await addRows(kase, 'stores', [{ platform: 'pdd', store_id: 'busy', name: '大店' }])
  await addRows(
    kase,
    'orders',
    crowd.map((no) => orderRow(`busy-${no}`, 'busy', no, {})),
  )
  await addRows(
    kase,
    'waybills',
    crowd.map((no) => waybill('ZTO', no, { pickup_outlet: 'hub' })),
  )
  const codes = Array.from({ length: 40 }, (_, i) => `own-${String(i).padStart(2, '0')}`)
  await addRows(
    kase,
    'qr_codes',
    codes.map((qr_id) => ({ qr_id, kind: 'personal', platform: 'pdd', store_id: 's1' })),
  )
  await addRows(
    kase,
    'payments',
    codes.map((qr_id, i) => ({ payment_id: `own-${i}`, payer_account: 'acc-p', qr_id, amount_fen: 100 + i, paid_at: '2026-03-02 12:01:00' })),
  )
  await addRows(kase, 'transfers', [
    { transfer_id: 'early', from_account: 'acc-w', to_account: 'acc-early', amount_fen: 5000, at: '2026-03-01 10:00:00' },
    { transfer_id: 'failed', from_account: 'acc-w', to_account: 'acc-failed', amount_fen: 5000, at: '2026-03-06 10:00:00', success: false },
    { transfer_id: 'on', from_account: 'acc-x', to_account: 'acc-y', amount_fen: 5000, at: '2026-03-05 11:00:00' },
    { transfer_id: 'direct', from_account: 'acc-w', to_account: 'acc-y', amount_fen: 5000, at: '2026-03-07 11:00:00' },
  ])
  await addRows(kase, 'orders', [orderRow('busy-again', 's2', '1007', { courier: 'ZTO' })])
  await addRun(kase, 'run-1', [{ ringId: 'ring-a', stores: ['pdd:s1', 'pdd:s2'] }])
  // What the gate's queries look for.
  await addRows(kase, 'number_sales', [{ site_id: 'kb2.example', waybill_no: '222', courier: 'YTO', sold_at: '2026-03-09 08:00:00' }])
  graph = testGraph()
  await graph.build(kase, quietTask())
  const settings = await readFile(join(kase.folder, 'graph', 'home', 'conf', 'neo4j.conf'), 'utf8')
  const address = /advertised_address=(\S+)/.exec(settings)?.[1] ?? ''
  connection = new Connection(`bolt://${address}`, 'neo4j', await readFile(join(kase.folder, 'graph', 'password'), 'utf8'), 'neo4j')
})

afterAll(async () => {
  await connection.close()
  await graph.stop()
  await kase.close()
})

describe('the gate', () => {
  gate(() => ({ kase, graph }))
})

test('a graph that was just built is ready and knows what it was built from', async () => {
  const status = graphStatus.parse(await graph.status(kase))
  expect(status).toMatchObject({ state: 'ready', dataVersion: 3, runId: 'run-1', tier: 'full', managed: true })
})

const find = async (q: string, more: object = {}): Promise<string[]> =>
  searchGraph.reply.parse(await graph.search(kase, searchGraph.query.parse({ q, ...more }))).hits.map((hit) => hit.id)

test('a 20-digit number, a single Chinese character and the middle of an id are found', async () => {
  expect(await find(LONG)).toEqual([`Waybill/YTO:${LONG}`])
  expect(await find('优')).toEqual(['Store/pdd:s2'])
  expect(await find('旗舰')).toEqual(['Store/pdd:s1'])
  expect(await find('7890123456')).toEqual([`Waybill/YTO:${LONG}`])
  expect(await find('123456789')).toContain(`Waybill/YTO:${LONG}`)
  expect(await find('19900000001')).toContain('Identifier/phone:19900000001')
  expect(await find('store:大')).toEqual(['Store/pdd:busy'])
  expect(await find('店铺：s1')).toContain('Store/pdd:s1')
  expect(await find('大店', { label: 'Person' })).toEqual([])
  expect(await find('"*" OR \\ ~')).toEqual([])
})

test('a name is found by the first letters of its pinyin, from its start and from its middle', async () => {
  expect(await find('xjdqjd')).toEqual(['Store/pdd:s1'])
  expect(await find('XJD')).toContain('Store/pdd:s1')
  expect(await find('qjd')).toContain('Store/pdd:s1')
  expect(await find('yxbh')).toEqual(['Store/pdd:s2'])
  expect(await find('人员：wm')).toEqual(['Person/p-wang'])
  expect(await find('wxyb')).toEqual(['Outlet/YTO:wx1'])
  expect((await find('dd'))[0]).toBe('Store/pdd:busy')
})

test('a word before the colon names the kind, in both languages', async () => {
  for (const word of ['phone', '手机', 'Mobile']) expect(await find(`${word}:19900000001`)).toEqual(['Identifier/phone:19900000001'])
  expect(await find('电话：00001')).toEqual(['Identifier/phone:19900000001'])
  expect(await find('qq:19900000001')).toEqual([])
  expect(await find('pdd:s1')).toEqual(['Store/pdd:s1'])
  expect(await find('account:王某')).toEqual(['Account/acc-w'])
  expect(await find('１９９０００００００９')).toContain('Identifier/phone:19900000009')
})

const paste = async (text: string): Promise<{ found: number; hits: string[]; misses: string[] }> => {
  const { hits, found, misses } = lookUpNodes.reply.parse(await graph.lookUp(kase, text))
  return { found, hits: hits.map(({ id, asked }) => `${asked} ${id}`), misses }
}

test('a pasted list is looked up whole, numbers and names, with its misses and in its order', async () => {
  expect(await paste(`222\nno-such-number\r\n pdd:s1 \n222\n\n大店`)).toEqual({
    found: 3,
    hits: ['222 Waybill/YTO:222', 'pdd:s1 Store/pdd:s1', '大店 Store/pdd:busy'],
    misses: ['no-such-number'],
  })
  expect(await paste(`'${LONG}\t"acc-w"，王某；19900000001`)).toEqual({
    found: 4,
    hits: [`${LONG} Waybill/YTO:${LONG}`, 'acc-w Account/acc-w', '王某 Person/p-wang', '19900000001 Identifier/phone:19900000001'],
    misses: [],
  })
})

test('five thousand identifiers are looked up at once, one more is refused with both numbers', async () => {
  const many = Array.from({ length: 5000 }, (_, i) => (i === 4321 ? '222' : `none-${i}`))
  expect(await paste(many.join('\n'))).toMatchObject({ found: 1, hits: ['222 Waybill/YTO:222'] })
  await expect(paste([...many, 'one-more'].join('\n'))).rejects.toMatchObject({ code: 'TOO_LARGE', details: { given: 5001, most: 5000 } })
  expect((await paste([...many, '222'].join('\n'))).found).toBe(1)
})

test('a node comes with its degree, its sources and what it can be expanded by', async () => {
  const { node, groups } = getNode.reply.parse(await graph.node(kase, 'Store', 'pdd:s1'))
  expect(node.properties['src']).toEqual([expect.stringMatching(/^1{12}::\d+$/)])
  expect(node.properties['openedAt']).toBe('2026-03-01T09:00:00+08:00')
  expect(groups).toContainEqual({ type: 'USED_SITE', direction: 'out', label: 'VendorSite', count: 1 })
  expect(node.degree).toBe(groups.reduce((sum, { count }) => sum + count, 0))
  await expect(graph.node(kase, 'Store', 'pdd:none')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('expanding shows the neighbours and what ties them to the canvas', async () => {
  const shown = expandNode.reply.parse(await graph.expand(kase, expandable('Waybill', 'YTO:222', { known: ['VendorSite/kb1.example', 'Store/pdd:s2'] })))
  expect(shown.needsChoice).toBe(false)
  expect(shown.shown).toBe(shown.total)
  expect(shown.nodes.map((node) => node.id)).toContain('Order/pdd:o2')
  expect(shown.relations.map((one) => `${one.from} ${one.type} ${one.to}`)).toContain('VendorSite/kb1.example SOLD Waybill/YTO:222')
  const order2 = expandNode.reply.parse(await graph.expand(kase, expandable('Order', 'pdd:o2', { types: ['SHIPPED_WITH'], known: ['VendorSite/kb1.example'] })))
  expect(order2.relations.map((one) => one.type).toSorted()).toEqual(['SHIPPED_WITH', 'SOLD', 'STOCKED'])
})

test('a hub asks what to expand, and takes no types that the graph does not have', async () => {
  const asked = await graph.expand(kase, expandable('Store', 'pdd:busy'))
  expect(asked).toMatchObject({ needsChoice: true, shown: 0, nodes: [] })
  expect(asked.total).toBeGreaterThan(250)
  await expect(graph.expand(kase, expandable('Store', 'pdd:busy', { types: ['PLACED_AT]->() DETACH DELETE n //'] }))).resolves.toMatchObject({ total: 0 })
})

const pages = async (order: string, walkFrom: number): Promise<string[]> => {
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: Expansion = await expand(connection, expandable('Outlet', 'ZTO:hub', { types: ['PICKED_AT'], order, cursor, limit: 60 }), { walkFrom })
    seen.push(...page.nodes.filter((node) => node.label === 'Waybill').map((node) => node.key))
    cursor = page.nextCursor
  } while (cursor !== null)
  return seen
}

test('a walk along an index gives the pages that sorting gives, the most connected first', async () => {
  const first = new Map<string, string | undefined>()
  for (const order of ['most', 'least', 'key']) {
    const walked = await pages(order, 1)
    expect(new Set(walked).size).toBe(250)
    expect(walked).toEqual(await pages(order, Infinity))
    first.set(order, walked[0])
  }
  expect(first.get('most')).toBe('ZTO:1007')
})

const among = async (nodes: string[], known: string[]): Promise<string[]> =>
  (await graph.among(kase, nodes, known)).map((one) => `${one.from} ${one.type} ${one.to}`).toSorted()

test('what comes onto the canvas brings its relations to what is there, and no others', async () => {
  const sold = 'VendorSite/kb1.example SOLD Waybill/YTO:222'
  const shipped = 'Order/pdd:o2 SHIPPED_WITH Waybill/YTO:222'
  expect(await among(['Waybill/YTO:222'], ['Order/pdd:o2', 'Store/none', 'nonsense'])).toEqual([shipped])
  expect(await among(['Waybill/YTO:222', 'VendorSite/kb1.example'], ['Order/pdd:o2'])).toEqual(expect.arrayContaining([shipped, sold]))
  expect(await among(['Store/pdd:s1'], ['VendorSite/kb1.example', 'Waybill/YTO:222'])).toEqual(['Store/pdd:s1 USED_SITE VendorSite/kb1.example'])
})

test('a search says when it knows all, when there is more, and what it did not look through', async () => {
  expect(await graph.search(kase, { q: '小家电', limit: 20 })).toMatchObject({ total: 1, truncated: false, notSearched: [] })
  expect(await graph.search(kase, { q: 'busy-1', limit: 5 })).toMatchObject({ total: null, truncated: true })
  const huge = { huge: 100 }
  expect(await search(connection, { q: '小家电', limit: 20 }, huge)).toMatchObject({ total: null, notSearched: ['Order', 'Waybill'] })
  expect(await search(connection, { q: '7890123456', limit: 20 }, huge)).toMatchObject({ hits: [{ key: `YTO:${LONG}` }], notSearched: [] })
})

test('expanding by attribute brings what passes the tests, and counts it', async () => {
  const codes = async (where: object[], more: object = {}): Promise<Expansion> =>
    graph.expand(kase, expandable('Store', 'pdd:s1', { labels: ['QrCode'], where, ...more }))
  expect(await codes([{ of: 'node', property: 'key', test: 'atLeast', value: 'own-35' }])).toMatchObject({ total: 6, shown: 6, exact: true })
  const orders = { labels: ['Order'], types: ['PLACED_AT'] }
  const busy = async (where: object[]): Promise<Expansion> => graph.expand(kase, expandable('Store', 'pdd:busy', { ...orders, where }))
  expect(await busy([{ of: 'node', property: 'amountFen', test: 'atMost', value: 20000 }])).toMatchObject({ total: 250, shown: 200 })
  expect(await busy([{ of: 'node', property: 'paidAt', test: 'is', value: '2026-03-02' }])).toMatchObject({ total: 250 })
  expect(await busy([{ of: 'node', property: 'paidAt', test: 'atMost', value: '2026-03-01' }])).toMatchObject({ total: 0, nodes: [], nextCursor: null })
  expect(await busy([{ of: 'node', property: 'name', test: 'holds', value: 'BUSY-100' }])).toMatchObject({ total: 10, shown: 10 })
  const withdrew = { of: 'relation', property: 'at', test: 'atLeast', value: '2026-03-04' }
  expect(await graph.expand(kase, expandable('Account', 'acc-w', { types: ['WITHDREW'], where: [withdrew] }))).toMatchObject({ total: 2 })
  await expect(busy([{ of: 'node', property: 'no`such', test: 'is', value: 1 }])).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('whatever is asked of a hub, its pages hold every neighbour once, in one order', async () => {
  const order = fc.constantFrom('most', 'least', 'key', undefined)
  const where = fc.constantFrom([], [{ of: 'node', property: 'key', test: 'atLeast', value: 'pdd:busy-1100' }])
  await fc.assert(
    fc.asyncProperty(order, where, fc.integer({ min: 20, max: 120 }), async (by, tests, limit) => {
      const all = await hubPages(by, tests, 2000)
      expect(new Set(all).size).toBe(tests.length === 0 ? 250 : 150)
      expect(await hubPages(by, tests, limit)).toEqual(all)
      expect(by === 'key' ? all : []).toEqual(by === 'key' ? all.toSorted() : [])
    }),
    { numRuns: 6 },
  )
})

const hubPages = async (order: string | undefined, where: readonly object[], limit: number): Promise<string[]> => {
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: Expansion = await graph.expand(kase, expandable('Store', 'pdd:busy', { types: ['PLACED_AT'], order, where, cursor, limit }))
    seen.push(...page.nodes.filter((node) => node.label === 'Order').map((node) => node.key))
    cursor = page.nextCursor
  } while (cursor !== null)
  return seen
}

type End = { label: string; key: string }
const paths = async (from: End, to: End, more: object = {}): Promise<ReturnType<typeof findPaths.reply.parse>> =>
  findPaths.reply.parse(await graph.paths(kase, findPaths.body.parse({ from, to, ...more })))
const s1 = { label: 'Store', key: 'pdd:s1' }
const s2 = { label: 'Store', key: 'pdd:s2' }
const account = (key: string): End => ({ label: 'Account', key })

test('a path avoids excluded types and hubs, and says when there is none', async () => {
  expect(await paths(s1, s2)).toMatchObject({ found: true, hops: 2 })
  const types = ['HOSTS', 'HAS', 'MEMBER_OF', 'USED_SITE', 'USED_OUTLET', 'WITHDREW']
  const longer = await paths(s1, s2, { excludeTypes: types })
  expect(longer.found).toBe(true)
  expect(longer.relations.some((one) => types.includes(one.type))).toBe(false)
  const every = (await graph.schema()).relations.map(({ type }) => type)
  expect(await paths(s1, s2, { excludeTypes: every })).toMatchObject({ found: false, hops: null, nodes: [], paths: [] })
  await expect(paths(s1, s1)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(paths(s1, { label: 'Store', key: 'pdd:gone' })).rejects.toMatchObject({ code: 'NOT_FOUND', details: { key: 'pdd:gone' } })
})

test('several shortest paths differ in their nodes, shortest first, and none passes what is avoided', async () => {
  const { paths: found, nodes, relations } = await paths(s1, s2, { k: 6 })
  const ways = found.map((path) => path.nodes)
  expect(new Set(ways.map(String)).size).toBe(6)
  expect(found.map(({ hops }) => hops)).toEqual(found.map(({ hops }) => hops).toSorted((a, b) => a - b))
  for (const way of ways) {
    expect([way[0], way.at(-1), new Set(way).size]).toEqual(['Store/pdd:s1', 'Store/pdd:s2', way.length])
    for (const id of way) expect(nodes.map((node) => node.id)).toContain(id)
  }
  for (const path of found) for (const id of path.relations) expect(relations.map((one) => one.id)).toContain(id)
  const direct = ways.filter((way) => way.length === 3).map((way) => way[1] ?? '')
  expect(direct).toContain('Account/acc-w')
  const around = await paths(s1, s2, { k: 6, avoid: direct })
  expect(around.paths.flatMap((path) => path.nodes)).not.toEqual(expect.arrayContaining(direct.slice(0, 1)))
})

test('a path over a hub names it, and avoiding hubs finds another or none', async () => {
  const busy = { label: 'Store', key: 'pdd:busy' }
  const order = { label: 'Order', key: 'pdd:busy-1000' }
  const other = { label: 'Order', key: 'pdd:busy-1001' }
  const over = await paths(order, other, { maxHops: 2 })
  expect(over).toMatchObject({ found: true, hops: 2, hubs: ['Store/pdd:busy'] })
  expect(await paths(order, other, { maxHops: 2, avoidHubs: true })).toMatchObject({ found: false })
  expect((await paths(s1, busy, { avoidHubs: true, maxHops: 2 })).nodes.every((node) => node.id === 'Store/pdd:busy' || (node.degree ?? 0) <= 200)).toBe(true)
})

test('money is followed in its direction and in the order of time', async () => {
  const money = { kind: 'money', maxHops: 8 }
  const route = await paths(account('acc-p'), account('acc-x'), money)
  expect(route).toMatchObject({ found: true, complete: true })
  const times = route.paths[0]?.relations.flatMap((id) => {
    const at = route.relations.find((one) => one.id === id)?.properties['at']
    return typeof at === 'string' ? [at] : []
  })
  expect(times).toEqual(times?.toSorted())
  expect(await paths(account('acc-p'), account('acc-w'), { ...money, k: 3 })).toMatchObject({ found: true })
  expect(await paths(s1, account('acc-x'), money)).toMatchObject({ hops: 2, paths: [{ nodes: ['Store/pdd:s1', 'Account/acc-w', 'Account/acc-x'] }] })
  expect((await paths(s1, account('acc-y'), { ...money, k: 3 })).paths.map(({ nodes }) => nodes.length)).toEqual([3, 4])
  for (const gone of ['acc-early', 'acc-failed']) expect(await paths(s1, account(gone), money)).toMatchObject({ found: false, complete: true })
  expect(await paths(account('acc-x'), s1, money)).toMatchObject({ found: false })
  await expect(paths(s1, { label: 'Person', key: 'p-wang' }, money)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

const RING = ['pdd:s1', 'pdd:s2']

test('a ring shows its stores and what they share, cut to the limit with how many there are', async () => {
  const ring = ringGraph.reply.parse(await graph.ringGraph(kase, RING, { limit: 300, singles: 'few' }))
  const ids = ring.nodes.map((node) => node.id)
  expect(ids.slice(0, 2).toSorted()).toEqual(['Store/pdd:s1', 'Store/pdd:s2'])
  for (const id of ['Account/acc-w', 'Identifier/phone:19900000001', 'VendorSite/kb1.example', 'QrCode/qr1', 'GamblingSite/bet.example', 'Person/p-wang'])
    expect(ids).toContain(id)
  expect(ring.folded).toEqual([{ label: 'QrCode', count: 17 }])
  expect(ring.shown + 17).toBe(ring.total)
  expect(ids).toContain('QrCode/own-39')
  expect(ids).not.toContain('QrCode/own-00')
  const all = await graph.ringGraph(kase, RING, { limit: 300, singles: 'all' })
  expect(all).toMatchObject({ shown: ring.total, total: ring.total, folded: [] })
  expect(ring.relations.find((one) => one.type === 'WITHDREW' && one.from === 'Store/pdd:s1')?.properties).toMatchObject({ n: 1, sumFen: 20000 })
  expect(ring.relations.filter(({ type }) => type !== 'WITHDREW').map(({ properties }) => properties['sumFen'])).not.toContain(0)
  expect(await graph.ringGraph(kase, RING, { limit: 3, singles: 'few' })).toMatchObject({ shown: 3, total: ring.total })
  await expect(graph.ringGraph(kase, ['pdd:nobody'], { limit: 300, singles: 'few' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('the schema lists every label with a key and a name, and every relation between labels that exist', async () => {
  const schema = graphSchema.reply.parse(await graph.schema())
  const labels = schema.labels.map(({ label }) => label)
  for (const { properties } of schema.labels) expect(properties).toEqual(expect.arrayContaining(['key', 'name']))
  for (const { from, to } of schema.relations) expect(labels).toEqual(expect.arrayContaining([from, to]))
})

test('newer evidence and newer runs make the graph stale', async () => {
  await addRun(kase, 'run-2', [])
  expect(await graph.status(kase)).toMatchObject({ state: 'stale', runId: 'run-1' })
})

test('every relation has an id of its own that does not depend on the build', async () => {
  const found = await connection.read(`MATCH (n)-[r]->(m) WITH *, labels(n)[0] + '/' + n.key AS a, labels(m)[0] + '/' + m.key AS b RETURN r, a, b`)
  const ids = found.flatMap((record) => {
    const relation: unknown = record.get('r')
    return isRelationship(relation) ? [graphRelation(relation, String(record.get('a')), String(record.get('b'))).id] : []
  })
  expect(new Set(ids).size).toBe(found.length)
  expect(ids).toContain('USED_SITE Store/pdd:s1 VendorSite/kb1.example')
  expect(ids).toContain('WITHDREW Store/pdd:s1 Account/acc-w w1')
})

const rowsBehind = async (type: string, a: string, b: string, src: string[] = []): Promise<string[]> => {
  const { total, rows } = await evidenceRows(kase, { about: 'relation', id: type, a, b, value: src.join(','), offset: 0, limit: 200 })
  expect(total).toBe(rows.length)
  return rows.map(({ table, cells }) =>
    `${table} ${String(cells['withdrawal_id'] ?? cells['transfer_id'] ?? cells['payment_id'] ?? cells['waybill_no'] ?? '')}`.trim(),
  )
}

test('every relation of the graph leads to its rows: as many as it counts', async () => {
  const found = await connection.read(
    `MATCH (n)-[r]->(m) WHERE NOT type(r) IN $derived WITH type(r) AS type, labels(n)[0] AS from, labels(m)[0] AS to, collect([n.key, m.key, r.src, r.srcN])[..2] AS some
     UNWIND some AS one RETURN type, from, to, one[0] AS a, one[1] AS b, one[2] AS src, one[3] AS srcN`,
    { derived: DERIVED_TYPES },
  )
  const types = new Set<string>()
  for (const record of found) {
    const [type, from, to, a, b] = ['type', 'from', 'to', 'a', 'b'].map((name) => String(record.get(name)))
    const src = z.array(z.string()).nullable().parse(record.get('src'))
    const srcN: unknown = record.get('srcN')
    types.add(type ?? '')
    const rows = await rowsBehind(type ?? '', `${from}/${a}`, `${to}/${b}`, src ?? [])
    expect([type, from, to, a, b, rows.length]).toEqual([type, from, to, a, b, src === null ? rows.length : Number(srcN)])
  }
  expect([...RELATION_TYPES_WITH_ROWS, ...DERIVED_TYPES].toSorted()).toEqual((await relationTypes()).toSorted())
  expect(types.size).toBeGreaterThan(RELATION_TYPES_WITH_ROWS.length - 2)
  expect(await rowsBehind('WITHDREW', 'Store/', 'Account/acc-w')).toEqual(['withdrawals w1', 'withdrawals w2'])
  expect(await rowsBehind('TRANSFERRED', 'Account/acc-w', 'Account/acc-x')).toHaveLength(3)
  await expect(rowsBehind('MEMBER_OF', 'Store/pdd:s1', 'Ring/ring-a')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(rowsBehind('HAS', 'Nobody/x', 'Identifier/')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
