import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import type { GraphService } from '../../server/graph/graphService.ts'
import { quietTask, type Task } from '../../server/task.ts'
import { addFullLoop, addRows, freshCase, order, waybill } from './evidenceFixture.ts'
import { addRun } from './runFixture.ts'
import { testGraph } from './testGraph.ts'

let kase: Case
let graph: GraphService

const rows = async (cypher: string): Promise<unknown[][]> => (await graph.runCypher(kase, cypher, { parameters: {}, rowLimit: 1000 })).rows
const pid = async (): Promise<number> => Number(await readFile(join(kase.folder, 'graph', 'neo4j.pid'), 'utf8'))
const alive = (id: number): boolean => {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}

beforeAll(async () => {
  kase = await freshCase()
  await addFullLoop(kase)
  await addRows(kase, 'stores', [{ platform: 'pdd', store_id: 's1', name: '另一个名字', shadowed: true }], 4)
  await addRows(kase, 'stores', [{ platform: 'tb', store_id: 'odd', name: 'a "quoted", name\nof two lines; and = more' }], 4)
  await addRun(kase, 'run-1', [{ ringId: 'ring-a', stores: ['pdd:s1', 'pdd:s2'] }])
  graph = testGraph()
  await graph.build(kase, quietTask())
})

afterAll(async () => {
  await graph.stop()
  await kase.close()
})

test('two records of one transfer are one relation with both sources; a later one is another', async () => {
  expect(
    await rows(`MATCH (:Account {key: 'acc-w'})-[t:TRANSFERRED]->(:Account {key: 'acc-x'}) RETURN t.amountFen, t.srcN, size(t.src) ORDER BY t.at`),
  ).toEqual([
    [5000, 2, 2],
    [5000, 1, 1],
  ])
})

test('both statements in one file are told apart by the account that they are of', async () => {
  expect(await rows(`MATCH (:Account {key: '622001'})-[t:TRANSFERRED]->(:Account {key: '622002'}) RETURN t.txnId, t.srcN ORDER BY t.at`)).toEqual([
    ['622001:1:out', 2],
    ['622001:2:out', 2],
  ])
})

test('what is only referred to is there and says so; what was loaded does not', async () => {
  expect(await rows('MATCH (s:Store) RETURN s.key, s.implied ORDER BY s.key')).toEqual([
    ['pdd:s1', null],
    ['pdd:s2', null],
    ['pdd:s3', true],
    ['tb:odd', null],
  ])
  expect(await rows(`MATCH (w:Waybill {key: 'YTO:333'}) RETURN w.implied, w.src`)).toEqual([[true, null]])
})

test('a conflict is flagged with both rows, and texts come through whole', async () => {
  expect(await rows(`MATCH (s:Store {key: 'pdd:s1'}) RETURN s.conflict, s.srcN, size(s.src), s.name`)).toEqual([[true, 2, 2, '小家电旗舰店']])
  expect(await rows(`MATCH (s:Store {key: 'tb:odd'}) RETURN s.name`)).toEqual([['a "quoted", name\nof two lines; and = more']])
})

test('a parcel phone is a node only when two stores share it', async () => {
  expect(await rows(`MATCH (w:Waybill)-[:SENT_FROM|SENT_TO]->(i:Identifier) RETURN DISTINCT i.key`)).toEqual([['phone:19900000005']])
})

test('a bare site account is found, a number without a courier is matched and said to be, and sales are kept apart from customers', async () => {
  expect(await rows(`MATCH (a:SiteAccount {key: 'kb1.example:buyer1'})-[:HAS]->(i) RETURN i.key`)).toEqual([['qq:10001']])
  expect(await rows(`MATCH (w:Waybill)-[a:APPEARS_IN]->(c:Case) RETURN w.key, a.matchedBy, c.key`)).toEqual([['YTO:222', 'number', 'lishui']])
  expect(await rows('MATCH (:VendorSite)-[s:SOLD]->() WITH count(s) AS sold MATCH (:SiteAccount)-[b:BOUGHT]->() RETURN sold, count(b)')).toEqual([[2, 1]])
  expect(await rows('MATCH (s:Store)-[u:USED_SITE]->(v) RETURN s.key, v.key, u.n ORDER BY s.key')).toEqual([
    ['pdd:s1', 'kb1.example', 1],
    ['pdd:s2', 'kb1.example', 1],
  ])
})

test('rings of the last run are in the graph', async () => {
  expect(await rows('MATCH (s:Store)-[m:MEMBER_OF]->(r:Ring) RETURN s.key, m.role, r.key, r.stores, s.ringNo, s.hypothesis ORDER BY s.key')).toEqual([
    ['pdd:s1', 'member', 'ring-a', 2, 1, 'code_merchant'],
    ['pdd:s2', 'member', 'ring-a', 2, 1, 'code_merchant'],
  ])
})

test('the password is the owner’s alone', async () => {
  expect((await stat(join(kase.folder, 'graph', 'password'))).mode & 0o777).toBe(0o600)
})

test('a build that is cancelled half way leaves the former graph in use and no half-done folder', async () => {
  const stop = new AbortController()
  const task: Task = { signal: stop.signal, report: ({ step }) => (step === 'graph.import' ? stop.abort() : undefined) }
  await expect(graph.build(kase, task)).rejects.toMatchObject({ code: 'CANCELLED' })
  expect(await rows('MATCH (s:Store) RETURN count(s)')).toEqual([[4]])
  expect((await readdir(join(kase.folder, 'graph'))).toSorted()).toEqual(['home', 'neo4j.pid', 'password'])
})

test('a Neo4j that is killed comes back by itself with its graph', async () => {
  const killed = await pid()
  process.kill(killed, 'SIGKILL')
  await expect.poll(async () => (await graph.status(kase)).state, { timeout: 100_000, interval: 200 }).toMatch(/away|starting/)
  await expect.poll(async () => (await graph.status(kase)).state, { timeout: 100_000, interval: 500 }).toBe('ready')
  expect(await pid()).not.toBe(killed)
  expect(await rows('MATCH (s:Store) RETURN count(s)')).toEqual([[4]])
})

test('while a graph is built its state says so to the end, and a query that is under way when the new one takes its place ends as away', async () => {
  await addRows(kase, 'orders', [order('plain-1', 'plain', '777', {})])
  await addRows(kase, 'waybills', [waybill('YTO', '777', { pickup_outlet: 'zz' })])
  await graph.stop()
  graph = testGraph({ fullTierWaybills: 1 })
  await graph.open(kase, quietTask())
  const states = new Set<string>()
  const asked: Promise<unknown>[] = []
  const report: Task['report'] = ({ step, done = 0 }) => {
    void graph.status(kase).then(({ state }) => states.add(state))
    if (step !== 'graph.import' || done === 0 || asked.length > 0) return
    asked.push(rows('UNWIND range(1, 1000000000) AS i WITH i WHERE i < 0 RETURN i').catch((error: unknown) => error))
  }
  expect(await graph.build(kase, { ...quietTask(), report })).toMatchObject({ tier: 'aggregate', state: 'ready' })
  expect(await asked[0]).toMatchObject({ code: 'GRAPH_AWAY' })
  expect([...states]).toEqual(['building'])
})

test('too many waybills: the graph holds aggregates of all, and waybills of gated stores only', async () => {
  expect(await rows('MATCH (w:Waybill) RETURN w.name ORDER BY w.name')).toEqual([['12345678901234567890'], ['222']])
  expect(await rows(`MATCH (:Store {key: 'pdd:plain'})-[u:USED_OUTLET]->(o) RETURN o.key, u.n`)).toEqual([['YTO:zz', 1]])
})

test('stopping leaves no process, and opening again finds the graph', async () => {
  const running = await pid()
  await graph.stop()
  expect(alive(running)).toBe(false)
  expect(await graph.status(kase)).toMatchObject({ state: 'closed', tier: 'aggregate' })
  expect(await graph.open(kase, quietTask())).toMatchObject({ state: 'ready', tier: 'aggregate' })
})

const outcome = async (opening: Promise<unknown>): Promise<string> =>
  opening.then(
    () => 'opened',
    () => 'given up',
  )

test('stopping while the graph is about to be opened, or Neo4j is starting, gives it up and leaves no process', async () => {
  await graph.stop()
  const queued = outcome(graph.open(kase, quietTask()))
  await graph.stop()
  expect(await queued).toBe('given up')
  const starting = new Promise<void>((resolve) => {
    const task: Task = { ...quietTask(), report: ({ step }) => (step === 'graph.start' ? resolve() : undefined) }
    void outcome(graph.open(kase, task)).then(() => resolve())
  })
  await starting
  const started = await pid()
  await graph.stop()
  expect(alive(started)).toBe(false)
  expect(await graph.status(kase)).toMatchObject({ state: 'closed' })
})

test('a graph that an earlier model built is stale', async () => {
  const meta = join(kase.folder, 'graph', 'home', 'graph.json')
  await writeFile(meta, (await readFile(meta, 'utf8')).replace(/"model": "\w+"/, '"model": "earlier"'))
  expect(await graph.open(kase, quietTask())).toMatchObject({ state: 'stale', message: expect.stringContaining('earlier') })
})
