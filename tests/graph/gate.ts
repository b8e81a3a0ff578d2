import { beforeAll, describe, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { asUser } from '../../server/casework/currentUser.ts'
import { saveQuery } from '../../server/casework/queries/ownQueries.ts'
import { queryDraft } from '../../server/contract/ownQueries.ts'
import { queryHistory, queryResult } from '../../server/contract/queries.ts'
import { AppError } from '../../server/errors.ts'
import { leadingWord } from '../../server/graph/cypher/leadingWord.ts'
import type { GraphService } from '../../server/graph/graphService.ts'

let kase: Case
let graph: GraphService

const run = async (cypher: string, more: object = {}): Promise<ReturnType<typeof queryResult.parse>> =>
  queryResult.parse(await graph.runCypher(kase, cypher, { parameters: {}, rowLimit: 1000, ...more }))

/** What the gate lets through and what it refuses, on a graph that is there already: one of its own takes long to start. */
export function gate(made: () => { kase: Case; graph: GraphService }): void {
  beforeAll(() => void ({ kase, graph } = made()))

  describe('refused, with the part that was refused', () => {
    const REFUSED: readonly (readonly [string, string])[] = [
      ['CREATE (n:Store {key: "x"}) RETURN n', 'Create'],
      ['MATCH (n) DETACH DELETE n', 'DetachDelete'],
      ['MATCH (n:Store) SET n.name = "x" RETURN n', 'SetProperty'],
      ['MERGE (n:Store {key: "x"}) RETURN n', 'Merge'],
      ['MATCH (n:Store) REMOVE n.name RETURN n', 'SetProperty'],
      ['MATCH (n:Store) FOREACH (x IN [1] | CREATE (:Store))', 'Foreach'],
      ['LOAD CSV FROM "file:///etc/passwd" AS line RETURN line', 'LoadCSV'],
      ['LOAD CSV FROM "http://127.0.0.1:1/" AS line RETURN line', 'LoadCSV'],
      ['MATCH (n:Store) CALL { LOAD CSV FROM "http://127.0.0.1:1/" AS line RETURN line } RETURN line', 'LoadCSV'],
      ['CALL dbms.listConfig() YIELD name RETURN name', 'CALL dbms.listConfig'],
      ['CALL dbms.components()', 'CALL dbms.components'],
      ['CALL db.awaitIndexes(1)', 'CALL db.awaitIndexes'],
      ['CALL db.clearQueryCaches()', 'CALL db.clearQueryCaches'],
      ['SHOW SETTINGS', 'ShowSettings'],
      ['SHOW TRANSACTIONS', 'ShowTransactions'],
      ['SHOW USERS', ''],
      ['SHOW DATABASES', ''],
      ['TERMINATE TRANSACTIONS "neo4j-transaction-1"', 'TerminateTransactions'],
      ['CREATE USER x SET PASSWORD "12345678"', ''],
      ['ALTER CURRENT USER SET PASSWORD FROM "a" TO "12345678"', ''],
      ['CREATE INDEX x FOR (n:Store) ON (n.name)', ''],
      ['DROP CONSTRAINT store_key', ''],
      ['MATCH (n:Store) CALL { WITH n SET n.x = 1 } IN TRANSACTIONS OF 1 ROWS', 'Transaction'],
      ['MATCH (n:Store) CALL { WITH n RETURN n.key AS k } IN TRANSACTIONS OF 1 ROWS RETURN k', 'Transaction'],
      ['EXPLAIN MATCH (n) RETURN n', 'EXPLAIN'],
      ['PROFILE MATCH (n) RETURN n', 'PROFILE'],
      ['CYPHER runtime=slotted MATCH (n) RETURN n', 'CYPHER'],
      [' \t\n // a comment\n/* EXPLAIN */ profile MATCH (n) SET n.x = 1', 'PROFILE'],
      ['/**/\n//x\r\nCyPhEr 25 MATCH (n) RETURN n', 'CYPHER'],
      ['\u00a0\ufeffEXPLAIN RETURN 1', 'EXPLAIN'],
    ]
    test.each(REFUSED)('%s', async (cypher, part) => {
      await expect(run(cypher)).rejects.toMatchObject({ code: 'QUERY_REFUSED', details: { refused: expect.stringContaining(part) } })
      const verdict = await graph.check(kase, cypher)
      expect(verdict.allowed).toBe(false)
      expect(verdict.message).toContain(part)
    })
    test.each([
      'MATCH (n) RETURN n; MATCH (n) DELETE n',
      'RETURN 1; DROP INDEX names',
      'MATCH (n RETURN n',
      'CALL apoc.load.json("http://127.0.0.1/") YIELD value RETURN value',
      'RETURN apoc.version()',
      'USE system SHOW USERS',
      'STOP DATABASE neo4j',
      '\\u0045XPLAIN CREATE (n) RETURN n',
      '\\u0043REATE (n) RETURN n',
      '',
      ' // nothing',
      'EXPLAIN',
    ])('never run: %s', async (cypher) => {
      await expect(run(cypher)).rejects.toMatchObject({ code: expect.stringMatching(/^QUERY_/) })
      expect((await graph.check(kase, cypher)).allowed).toBe(false)
    })
    test('and nothing was written', async () => {
      expect((await run('MATCH (n:Store) RETURN count(n) AS n, count(n.x) AS x')).rows).toEqual([[4, 0]])
      expect(await graph.status(kase)).toMatchObject({ state: 'ready' })
    })
  })

  test('reading in every usual way is let through', async () => {
    for (const cypher of [
      'MATCH (n) RETURN count(n)',
      'MATCH (s:Store)<-[:PLACED_AT]-(o)-[:SHIPPED_WITH]->(w) OPTIONAL MATCH (w)<-[b:BOUGHT]-() RETURN s.name, collect(w.key), avg(b.priceMilli) ORDER BY s.name SKIP 0 LIMIT 5',
      'MATCH p = shortestPath((a:Store {key: "pdd:s1"})-[*..4]-(b:Store {key: "pdd:s2"})) RETURN p',
      'MATCH (a:Store {key: "pdd:s1"}) MATCH p = SHORTEST 2 (a)--+(b:Store) RETURN p',
      'MATCH (a:Store {key: "pdd:s1"}) ((x)-[:WITHDREW]-(y)){1,3} (b) RETURN count(*)',
      'MATCH (s:Store) WHERE EXISTS { (s)-[:USED_SITE]->() } AND NOT (s)-[:WITHDREW]->(:Account {key: "no"}) RETURN s.key, COUNT { (s)--() }',
      'MATCH (s:Store) CALL { WITH s MATCH (s)-[r]-() RETURN count(r) AS n } RETURN s.key, n UNION ALL RETURN "x" AS `s.key`, 1 AS n',
      'UNWIND range(1, 10) AS i WITH DISTINCT i % 3 AS m RETURN m, [x IN range(0, m) | x * 2] AS list',
      'CALL db.labels() YIELD label RETURN label',
      'CALL db.index.fulltext.queryNodes("names", "旗舰") YIELD node, score RETURN node.name, score',
      'MATCH (a:Account)-[t:TRANSFERRED*1..3]->(b) RETURN a.key, size(t), b.key',
      'MATCH (w:Waybill) WHERE w.pickedAt > datetime("2026-01-01T00:00:00+08:00") RETURN w.key, date(w.pickedAt), duration.between(w.pickedAt, w.signedAt)',
    ]) {
      expect({ cypher, ...(await graph.check(kase, cypher)) }).toMatchObject({ cypher, allowed: true })
      await run(cypher)
    }
  })

  test('results are plain: nodes with keys, relations with both ends, exact numbers, times of +08:00', async () => {
    const result = await run(
      'MATCH (s:Store {key: $key})-[r:WITHDREW]->() RETURN s, r, r.amountFen AS fen, r.at AS at, {a: [1, 2.5]} AS map, 9007199254740993 AS big',
      {
        parameters: { key: 'pdd:s1' },
      },
    )
    expect(result.columns).toEqual(['s', 'r', 'fen', 'at', 'map', 'big'])
    expect(result.rows[0]?.slice(2)).toEqual([20000, '2026-03-04T12:00:00+08:00', { a: [1, 2.5] }, '9007199254740993'])
    expect(result.nodes.map((node) => node.id).toSorted()).toEqual(['Account/acc-w', 'Store/pdd:s1'])
    expect(result.relations[0]).toMatchObject({ type: 'WITHDREW', from: 'Store/pdd:s1', to: 'Account/acc-w' })
  })

  test('a cap is part of the answer, and whole numbers are integers to Cypher', async () => {
    const result = await run('UNWIND range(1, $n) AS i RETURN i LIMIT $n', { parameters: { n: 100_000_000 }, rowLimit: 5 })
    expect(result).toMatchObject({ truncated: 'rows', rowLimit: 5, rows: [[1], [2], [3], [4], [5]] })
    const heavy = await run('UNWIND range(1, 60) AS i RETURN reduce(t = "x", k IN range(1, 19) | t + t) AS text')
    expect(heavy.truncated).toBe('bytes')
    expect((await run('RETURN 1')).truncated).toBeNull()
  })

  test('a query that takes too long, or too much memory, is stopped and says so', async () => {
    const endless = 'UNWIND range(1, 1000000000) AS i WITH i WHERE i % 7 = 8 RETURN i'
    await expect(run(endless, { timeoutSeconds: 1 })).rejects.toMatchObject({ code: 'TIMED_OUT' })
    await expect(run('UNWIND range(1, 1000000000) AS i RETURN collect(i) AS all')).rejects.toMatchObject({
      code: 'QUERY_FAILED',
      details: { reason: 'memory' },
    })
  })

  test('a running query can be cancelled by its run id', async () => {
    const running = run('UNWIND range(1, 1000000000) AS i WITH i WHERE i % 7 = 8 RETURN i', { runId: 'to-cancel' }).then(
      () => 'done',
      (error: unknown) => (error instanceof AppError ? error.code : 'other'),
    )
    // It may not have reached the server yet: ask until it is over.
    await expect.poll(async () => (await graph.cancel('to-cancel')) && Promise.race([running, wait(300)]), { timeout: 60_000 }).toBe('CANCELLED')
    expect(await graph.cancel('to-cancel')).toBe(false)
  })

  test('the place of what was refused, or not understood, is told', async () => {
    expect(await marked("MATCH (n) WHERE n.name <> 'DELETE' // DELETE\nDETACH  delete n")).toBe('DETACH  delete')
    expect(await marked('MATCH (n:Store) SET n.name = "x" RETURN n')).toBe('SET')
    expect(await marked('CALL dbms.components()')).toBe('CALL dbms.components')
    expect(await marked('MATCH (n\nRETURN n')).toBe('RETURN')
    expect(await marked('MATCH (n:Store) RETURN m')).toBe('m')
    await expect(run('MATCH (n:Store) RETURN m')).rejects.toMatchObject({
      code: 'QUERY_FAILED',
      message: 'Variable `m` not defined',
      details: { from: 23, to: 24 },
    })
  })

  test('past the cap rows are counted on, so that the answer can say of how many', async () => {
    expect(await run('UNWIND range(1, 3000) AS i RETURN i')).toMatchObject({ truncated: 'rows', atLeast: 3000, exact: true })
    const million = await run('UNWIND range(1, 100000000) AS i RETURN i')
    expect(million).toMatchObject({ truncated: 'rows', exact: false })
    expect(million.rows.length).toBe(1000)
    expect(million.atLeast).toBeGreaterThan(1000)
    expect(await run('RETURN 1')).toMatchObject({ truncated: null, atLeast: 1, exact: true })
  })

  test('a number that two sites sold is found, with the stores that used it', async () => {
    const { rows } = queryResult.parse(await graph.runSaved(kase, 'sold-twice', { parameters: { sites: 2 }, rowLimit: 10 }))
    expect(rows.map((row) => [row[0], row[1], row[5]])).toMatchObject([[{ key: 'YTO:222' }, 2, 7]])
    expect(rows[0]?.[6]).toMatchObject([{ key: 'pdd:s2' }])
  })

  test('a query of one’s own is typed, is private until it is shared, and is run by its id', async () => {
    const draft = queryDraft.parse({
      title: '店铺',
      cypher: 'MATCH (s:Store) WHERE s.key = $store RETURN s LIMIT 5',
      parameters: [{ name: 'store', type: 'store', title: { zh: '店铺', en: 'Store' }, default: 'pdd:s1', required: false }],
    })
    const { queryId } = await asUser({ name: 'Li' }, async () => saveQuery(kase, draft, new Date()))
    const as = async (name: string, parameters: object = {}) =>
      asUser({ name }, async () => graph.runSaved(kase, queryId, { parameters: { ...parameters }, rowLimit: 5 }))
    expect((await as('Li')).rows).toMatchObject([[{ key: 'pdd:s1' }]])
    expect((await as('Li', { store: 'pdd:s2' })).rows).toMatchObject([[{ key: 'pdd:s2' }]])
    await expect(as('Chen')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('every query is remembered with its outcome, refused ones too', async () => {
    const { history } = queryHistory.reply.parse({ history: await graph.history(kase) })
    expect(history.map(({ outcome }) => outcome)).toEqual(expect.arrayContaining(['done', 'QUERY_REFUSED', 'TIMED_OUT', 'CANCELLED']))
  })

  test.each([
    ['/* a */ // b\n  Match', 'MATCH'],
    ['// only', ''],
    ['/*/ EXPLAIN */ RETURN', 'RETURN'],
    ['(', ''],
  ])('the first word of %j is %j', (text, word) => {
    expect(leadingWord(text)).toBe(word)
  })
}

async function marked(cypher: string): Promise<string | null> {
  const { from, to } = await graph.check(kase, cypher)
  return from === null || to === null ? null : cypher.slice(from, to)
}

async function wait(milliseconds: number): Promise<false> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  return false
}
