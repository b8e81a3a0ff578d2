import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { writeCypherScript } from '../../server/casework/exports/cypherScript.ts'
import { OutputFile } from '../../server/casework/exports/outputFile.ts'
import { subgraphNetwork } from '../../server/casework/exports/subgraphNetwork.ts'
import type { GraphNode } from '../../server/contract/common.ts'
import { Connection } from '../../server/graph/connection.ts'
import { Neo4jProcess } from '../../server/graph/managed/neo4jProcess.ts'
import { casePassword, setInitialPassword } from '../../server/graph/managed/password.ts'
import { provision } from '../../server/graph/managed/provision.ts'
import { quietTask } from '../../server/task.ts'
import { runScript } from './cypherExport.ts'
import { addFullLoop, addRows, freshCase } from './evidenceFixture.ts'
import { addRun } from './runFixture.ts'
import { RUNTIME_DIR, testGraph } from './testGraph.ts'

/** A Neo4j that was started apart from Kongbao and that it knows by its address and password only. */
let server: Neo4jProcess | undefined
let folder: string
let kase: Case
let other: Case
let external: { uri: string; username: string; password: string; database: string }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kongbao-external-'))
  const runtime = await provision(RUNTIME_DIR, process.env, quietTask())
  const password = await casePassword(folder)
  const home = join(folder, 'home')
  await mkdir(home)
  await setInitialPassword(runtime, home, password, new AbortController().signal)
  server = await Neo4jProcess.start(runtime, home, join(folder, 'pid'), password, quietTask())
  external = { uri: server.uri, username: 'neo4j', password, database: 'neo4j' }
  kase = await freshCase('first')
  other = await freshCase('second')
  await addFullLoop(kase)
  await addRun(kase, 'run-1', [{ ringId: 'ring-a', stores: ['pdd:s1', 'pdd:s2'] }])
})

afterAll(async () => {
  await server?.stop()
  await kase.close()
  await other.close()
  await rm(folder, { recursive: true, force: true })
})

test('a database with somebody else’s data is left alone', async () => {
  const connection = new Connection(external.uri, 'neo4j', external.password, 'neo4j')
  await connection.write('CREATE (:Thing)')
  const graph = testGraph({ external })
  await expect(graph.build(kase, quietTask())).rejects.toMatchObject({ code: 'CASE_OTHER_SERVER' })
  await graph.stop()
  expect(await connection.read('MATCH (n:Thing) RETURN n')).toHaveLength(1)
  await connection.write('MATCH (n:Thing) DELETE n')
  await connection.close()
})

test('the whole path works on another server, over the wire', async () => {
  const graph = testGraph({ external })
  expect(await graph.status(kase)).toMatchObject({ state: 'closed', managed: false })
  expect(await graph.open(kase, quietTask())).toMatchObject({ state: 'none' })
  expect(await graph.build(kase, quietTask())).toMatchObject({ state: 'ready', managed: false, tier: 'full' })
  expect((await graph.search(kase, { q: '12345678901234567890', limit: 20 })).hits).toHaveLength(1)
  const result = await graph.runSaved(kase, 'full-loop', { parameters: {}, rowLimit: 10 })
  expect(result.rows).toHaveLength(1)
  expect((await graph.runCypher(kase, 'MATCH (w:Waybill {implied: true}) RETURN w.pickedAt', { parameters: {}, rowLimit: 10 })).rows).toEqual([[null]])
  expect((await graph.runCypher(kase, `MATCH (w:Waybill {key: 'YTO:222'}) RETURN w.pickedAt, w.src`, { parameters: {}, rowLimit: 10 })).rows).toEqual([
    ['2026-03-02T18:00:00+08:00', [expect.stringMatching(/^1{12}::/)]],
  ])
  const before = (await graph.status(kase)).relations
  await addRows(kase, 'stores', [{ platform: 'pdd', store_id: 's9', name: '新店' }], 5)
  expect(await graph.status(kase)).toMatchObject({ state: 'stale' })
  expect(await graph.build(kase, quietTask())).toMatchObject({ state: 'ready', relations: (before ?? 0) + 1 })
  await graph.stop()
})

test('another case is refused with whose the server is', async () => {
  const graph = testGraph({ external })
  await expect(graph.open(other, quietTask())).rejects.toMatchObject({ code: 'CASE_OTHER_SERVER', message: expect.stringContaining('first') })
  await expect(graph.build(other, quietTask())).rejects.toMatchObject({ code: 'CASE_OTHER_SERVER' })
  await graph.stop()
})

test('a server that does not answer is away, in a sentence', async () => {
  const graph = testGraph({ external: { ...external, uri: 'bolt://127.0.0.1:1' } })
  await expect(graph.open(kase, quietTask())).rejects.toMatchObject({ code: 'GRAPH_AWAY' })
  expect(await graph.status(kase)).toMatchObject({ state: 'away' })
  await graph.stop()
})

test('an exported Cypher script makes the same nodes and relations again, whatever their texts hold, and may be run twice', async () => {
  const connection = new Connection(external.uri, 'neo4j', external.password, 'neo4j')
  const at = '2026-03-02T10:00:00+08:00'
  const odd = `'; MATCH (n) DETACH DELETE n; // \\u0027 \\ "quoted" \n$rows \u2028 \ud83d\ude00 {}`
  const nodes: GraphNode[] = [
    {
      id: 'Store/pdd:odd',
      label: 'Store',
      key: 'pdd:odd',
      name: odd,
      properties: { openedAt: at, n: 7, share: 0.5, gated: true, 'a `b`': 'c', list: ['x', odd] },
    },
    { id: `Account/${odd}`, label: 'Account', key: odd, name: '张三', properties: {} },
  ]
  const relation = { type: 'WITHDREW', from: 'Store/pdd:odd', to: `Account/${odd}` }
  const relations = ['odd-1', 'odd-2'].map((relKey) => ({ ...relation, id: relKey, properties: { relKey, amountFen: 12345678901, at } }))
  const script = await written((out) => writeCypherScript(subgraphNetwork(`odd\n${odd}`, { nodes, relations }), out, quietTask()))
  await connection.write('CREATE (:Untouched)')
  await runScript(connection, script)
  await runScript(connection, script)
  const found = await connection.read(
    `MATCH (s:Store {key: 'pdd:odd'})-[r:WITHDREW]->(a:Account {key: $odd}) RETURN properties(s) AS s, r.relKey AS relKey, r.amountFen AS fen, toString(r.at) AS at ORDER BY relKey`,
    { odd },
  )
  expect(found.map((record) => [record.get('relKey'), Number(record.get('fen')), String(record.get('at')).startsWith('2026-03-02T10:00')])).toEqual([
    ['odd-1', 12345678901, true],
    ['odd-2', 12345678901, true],
  ])
  expect(found[0]?.get('s')).toMatchObject({ name: odd, share: 0.5, gated: true, 'a `b`': 'c', list: ['x', odd] })
  expect(await connection.read('MATCH (n:Untouched) RETURN n')).toHaveLength(1)
  await connection.write('MATCH (n) WHERE n:Untouched OR n.key IN [$odd, "pdd:odd"] DETACH DELETE n', { odd })
  await connection.close()
})

async function written(write: (out: OutputFile) => Promise<number>): Promise<string> {
  const out = await OutputFile.create(folder, 'script', 'cypher')
  await write(out)
  await out.finish()
  await out.keep('{}')
  return readFile(join(folder, out.name), 'utf8')
}
