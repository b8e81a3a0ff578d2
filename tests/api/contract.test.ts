import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { ENDPOINTS } from '../../server/contract/api.ts'
import { verifyPath } from '../../server/casework/verify.ts'
import { problem } from '../../server/contract/common.ts'
import type { Endpoint } from '../../server/contract/endpoint.ts'
import { exportResult } from '../../server/contract/exports.ts'
import { job as jobSchema } from '../../server/contract/jobs.ts'
import { MASK_HEADER } from '../../server/contract/mask.ts'
import { USER_HEADER } from '../../server/contract/person.ts'
import { listRings, ringPairs } from '../../server/contract/rings.ts'
import { listRuns } from '../../server/contract/runs.ts'
import { listOperators } from '../../server/contract/supply.ts'
import { listMatches } from '../../server/contract/crosscase.ts'
import { listQueries, savedQuery } from '../../server/contract/queries.ts'
import { copySampleCase } from '../prepared/prepared.ts'
import { keysUnderMask, leaksUnderMask, type Called } from './callMasked.ts'
import { callCasefile, CASEFILE_BODIES, CASEFILE_PARAMS } from './casefile.ts'
import { startTestServer, type Asked, type TestServer } from './sampleServer.ts'

/** The sample as it was prepared for all tests, and a case that is made here from the first lines of its files. */
const CASE = 'sample'
const NEW_CASE = 'contract'
const params = { caseId: CASE }
const FIRST_LINES = 300
const state: { server: TestServer | null } = { server: null }
const called = new Set<string>()
const answered: Called[] = []

const serverOf = (): TestServer => {
  if (!state.server) throw new Error('the server did not start')
  return state.server
}

const byId = (id: string): Endpoint => {
  const found = ENDPOINTS.find((endpoint) => endpoint.id === id)
  if (!found) throw new Error(`no endpoint ${id}`)
  return found
}

async function accountKey(): Promise<string> {
  const reply = await serverOf().ask(byId('runCypher'), {
    params,
    body: { cypher: 'MATCH (a:Account)-[:TRANSFERRED]->() RETURN a.key AS key ORDER BY key LIMIT 1' },
  })
  return z.object({ rows: z.tuple([z.tuple([z.string()])]) }).parse(await reply.json()).rows[0][0]
}

/** A case that is small: the head and the first lines of each file. */
async function firstLines(files: string, folder: string): Promise<string> {
  await mkdir(folder)
  for (const name of await readdir(files)) {
    const text = await readFile(join(files, name), 'utf8')
    await writeFile(join(folder, name), `${text.split('\n', FIRST_LINES).join('\n')}\n`)
  }
  return folder
}

/** Calls an operation and holds its reply against the contract. */
async function call(id: string, asked: Asked = {}): Promise<unknown> {
  const endpoint = byId(id)
  const response = await serverOf().ask(endpoint, asked)
  const text = await response.text()
  expect([id, response.status, response.status === 200 ? '' : text]).toEqual([id, 200, ''])
  called.add(id)
  answered.push({ endpoint, asked, reply: endpoint.kind === 'json' || endpoint.kind === 'upload' ? JSON.parse(text) : text })
  if (endpoint.kind === 'bytes') return text
  if (endpoint.kind === 'events') {
    const events = text.split('\n').filter((line) => line.startsWith('data: '))
    return z.array(endpoint.reply).parse(events.map((line) => JSON.parse(line.slice('data: '.length))))
  }
  return endpoint.reply.parse(JSON.parse(text))
}

beforeAll(async () => {
  const server = await startTestServer()
  state.server = server
  await copySampleCase(inject('prepared'), server.dataDir, CASE)
})
afterAll(async () => {
  await state.server?.stop()
})

describe('the API', () => {
  it('takes a case from files to rings to a graph, every reply as its contract says', { timeout: 400_000 }, async () => {
    const server = serverOf()
    const made = { caseId: NEW_CASE }
    await call('health')
    await call('createCase', { body: { caseId: NEW_CASE, name: '合同测试' } })
    const stores = await readFile(join(server.files, 'stores.csv'), 'utf8')
    const dirty = `${stores.split('\n')[0] ?? ''}\n,no-platform\n`
    const { upload } = z.object({ upload: z.string() }).parse(await call('upload', { params: { ...made, name: 'stores.csv' }, body: dirty }))
    const uploaded = await server.ended(await call('startLoad', { params: made, body: { uploads: [upload] } }))
    expect(uploaded).toMatchObject({ state: 'done', result: { files: [{ file: 'stores.csv', read: 1, rejected: 1 }] } })
    const paths = [await firstLines(server.files, join(server.dataDir, '..', 'first-lines'))]
    const started = jobSchema.parse(await call('startLoad', { params: made, body: { paths }, headers: { Authorization: `Bearer ${server.token}` } }))
    const events = z.array(jobSchema).parse(await call('watchJob', { params: { ...made, jobId: started.jobId } }))
    expect(events.at(-1)?.state).toBe('done')
    expect(await server.ended(await call('startDetection', { params: made, body: {} }))).toMatchObject({ state: 'done', error: null })
    expect(await server.ended(await call('startGraphBuild', { params: made }))).toMatchObject({ state: 'done', error: null })
    const audit = join(server.dataDir, NEW_CASE, 'audit.jsonl')
    const actions = (await readFile(audit, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => z.object({ action: z.string() }).parse(JSON.parse(line)).action)
    expect([actions, (await verifyPath(audit)).ok]).toEqual([['load', 'load', 'detect', 'graph'], true])
    await call('cancelJob', { params: { ...made, jobId: started.jobId } })
    await call('getJob', { params: { ...made, jobId: started.jobId } })
    await call('listJobs', { params: made })
    expect(await call('getGraphStatus', { params: made })).toMatchObject({ state: 'ready' })
    await call('listRejects', { params: { ...made, sourceId: 1 } })
    expect(await call('downloadRejects', { params: { ...made, sourceId: 1 } })).toContain('no-platform')
    await call('getSourceRow', { params: { ...made, sourceId: 2, line: 2 } })
  })

  it('tells what is in the case', async () => {
    for (const id of ['listCases', 'listProfiles', 'graphSchema', 'listLinkKinds', 'openapi']) await call(id)
    expect(await call('getCase', { params })).toMatchObject({ caseId: CASE })
    for (const id of ['getOverview', 'overviewGraph', 'overviewGroups', 'listSources', 'getGraphStatus', 'listRings']) await call(id, { params })
  })

  it('explains a ring', async () => {
    const ring = listRings.reply.parse(await call('listRings', { params, query: { limit: 1 } })).rings[0]
    const ofRing = { ...params, ringId: ring?.ringId ?? '' }
    for (const id of ['getRing', 'listRingMembers', 'ringGraph', 'ringLineage', 'weakestLink', 'ringMoney']) await call(id, { params: ofRing })
    await call('reasonByStore', { params: { ...ofRing, indicator: 'W8' } })
    const stated = await call('stateVerdict', { params, body: { kind: 'confirm', ringIds: [ofRing.ringId], reason: '核对过运单' } })
    await call('withdrawVerdict', { params: { ...params, verdictId: z.object({ verdictId: z.number() }).parse(stated).verdictId } })
    await call('ringVerdicts', { params: ofRing })
    await call('listVerdicts', { params })
    const other = listRings.reply.parse(await call('listRings', { params, query: { limit: 1, offset: 1 } })).rings[0]
    await call('compareRings', { params, query: { a: ofRing.ringId, b: other?.ringId ?? '' } })
    await call('ringAtStrictness', { params: ofRing, query: { gamma: 0.2 } })
    const { runs } = listRuns.reply.parse(await call('listRuns', { params }))
    await call('runChanges', { params: { ...params, runId: runs[0]?.runId ?? '' } })
    const pair = ringPairs.reply.parse(await call('ringPairs', { params: ofRing, query: { limit: 1 } })).pairs[0]
    const [a, b] = [pair?.a ?? '', pair?.b ?? '']
    expect(await call('explainPair', { params, query: { a, b } })).toMatchObject({ weight: pair?.weight })
    await call('explainStore', { params: { ...params, storeKey: a } })
    await call('evidenceRows', { params, query: { about: 'node', id: 'Store', a } })
    await call('evidenceRows', { params, query: { about: 'indicator', id: 'W8', a } })
    await call('evidenceRows', { params, query: { about: 'relation', id: 'WITHDREW', a: `Store/${a}`, b: 'Account/' } })
    await call('evidenceRows', { params, query: { about: 'link', id: pair?.terms[0]?.kind ?? '', a, b } })
    for (const id of ['R4', 'V1', 'O1', 'X1']) await call('evidenceRows', { params, query: { about: 'context', id, a: ofRing.ringId } })
    await call('listFamilies', { params })
    const { operators } = listOperators.reply.parse(await call('listOperators', { params }))
    const ofOperator = { ...params, operatorId: operators[0]?.operatorId ?? '' }
    await call('getOperator', { params: ofOperator })
    await call('listOperatorStores', { params: ofOperator })
    await call('courierDates', { params, query: { date: '2020-04-15' } })
    for (const id of ['getSupply', 'listSuppliers', 'listOutlets', 'listRanges', 'listMixups']) await call(id, { params })
    await call('getNode', { params: { ...params, label: 'Store', key: a } })
    await call('expandNode', { params, body: { label: 'Store', key: a } })
    await call('findPaths', { params, body: { from: { label: 'Store', key: a }, to: { label: 'Store', key: b } } })
    await call('searchGraph', { params, query: { q: a } })
    expect(await call('readNodes', { params, body: { ids: ['Store/nowhere', `Store/${a}`] } })).toMatchObject({ nodes: [null, { key: a }] })
    await call('lookUpNodes', { params, body: { text: `${a}\n${b}` } })
    await call('relationsAmong', { params, body: { nodes: [`Store/${a}`], known: [`Store/${b}`] } })
    expect(await call('openGraph', { params })).toMatchObject({ state: 'ready' })
  })

  it('runs queries, saved and free, and remembers them', async () => {
    const { queries } = listQueries.reply.parse(await call('listQueries'))
    await call('runSavedQuery', { params: { ...params, queryId: queries[0]?.queryId ?? '' }, body: {} })
    const cypher = 'MATCH (s:Store) RETURN s.key LIMIT 3'
    expect(await call('runCypher', { params, body: { cypher } })).toMatchObject({ columns: ['s.key'] })
    expect(await call('checkCypher', { params, body: { cypher: 'MATCH (n) DETACH DELETE n' } })).toMatchObject({ allowed: false })
    await call('cancelQuery', { params: { ...params, runId: 'none' } })
    expect(JSON.stringify(await call('queryHistory', { params }))).toContain(cypher)
  })

  it('keeps queries that people write, and takes them out and in as one file', async () => {
    const headers = { [USER_HEADER]: encodeURIComponent('王警官') }
    const cypher = 'MATCH (s:Store) RETURN s.key LIMIT 1'
    const saved = savedQuery.parse(await call('saveQuery', { params, headers, body: { title: '我的查询', cypher, shared: true } }))
    const ofQuery = { ...params, queryId: saved.queryId }
    await call('changeQuery', { params: ofQuery, headers, body: { title: '改过的查询', cypher, shared: true, seen: saved.own?.version ?? 0 } })
    expect(JSON.stringify(await call('listCaseQueries', { params, headers }))).toContain('改过的查询')
    const file = z.string().parse(await call('exportQueries', { params, headers }))
    expect(await call('importQueries', { params, headers, body: { file } })).toMatchObject({ read: 1, same: 1, added: 0 })
    await call('deleteQuery', { params: ofQuery, headers })
  })

  it('keeps matches of lists with the numbers of the case', async () => {
    const job = await serverOf().ended(await call('startMatch', { params, body: { name: '线索', numbers: 'nowhere-1\nnowhere-2\n' } }))
    expect(job).toMatchObject({ state: 'done', error: null })
    const { matches } = listMatches.reply.parse(await call('listMatches', { params }))
    const ofMatch = { ...params, matchId: matches[0]?.matchId ?? '' }
    expect(await call('getMatch', { params: ofMatch })).toMatchObject({ asked: 2, hits: 0, misses: 2 })
    expect(await call('listMatchRows', { params: ofMatch, query: { show: 'misses' } })).toMatchObject({ total: 2 })
    await call('getMatchList', { params: ofMatch })
    await call('deleteMatch', { params: ofMatch })
  })

  it('keeps scenes, notes and a freeze list', async () => {
    const ring = listRings.reply.parse(await call('listRings', { params, query: { limit: 1 } })).rings[0]
    const pair = ringPairs.reply.parse(await call('ringPairs', { params: { ...params, ringId: ring?.ringId ?? '' }, query: { limit: 1 } })).pairs[0]
    await callCasefile(call, params, pair?.a ?? '')
  })

  it('exports and matches', async () => {
    const job = await serverOf().ended(await call('startExport', { params, body: { what: 'rings', format: 'csv' } }))
    const { name, manifest } = exportResult.parse(job.result)
    const csv = z.string().parse(await call('downloadExport', { params: { ...params, name } }))
    expect(csv).toContain('ring_id,hypothesis')
    expect(JSON.parse(z.string().parse(await call('downloadExport', { params: { ...params, name: `${name}.manifest.json` } })))).toMatchObject({
      sha256: manifest.sha256,
    })
    await call('listExports', { params })
    expect(await call('verifyExport', { params: { ...params, name } })).toMatchObject({ ok: true, state: 'unchanged', rows: manifest.rows })
    const picture = { format: 'svg', view: 'ring', nodes: 2, relations: 1 }
    const kept = exportResult.parse(await call('keepPicture', { params, query: picture, body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }))
    expect(await call('verifyExport', { params: { ...params, name: kept.name } })).toMatchObject({ ok: true })
    expect((await serverOf().ask(byId('keepPicture'), { params, query: picture, body: 'no picture' })).status).toBe(422)
    expect(await call('matchNumbers', { params, body: { numbers: 'nowhere-1\n' } })).toMatchObject({ asked: 1, hits: 0 })
    await call('ready')
  })

  it(
    'shows no name, phone, identity number, account or address under the mask, whatever is asked, and takes masked keys back',
    { timeout: 120_000 },
    async () => {
      expect(await leaksUnderMask(serverOf(), CASE, answered, byId)).toEqual([])
      await keysUnderMask(serverOf(), CASE, byId)
    },
  )

  it('is masked for a browser that does not say otherwise, by header or by cookie; a program says it when it wants the mask', async () => {
    const key = await accountKey()
    const path = byId('getNode').path.replace(':caseId', CASE).replace(':label', 'Account').replace(':key', key)
    const ask = async (headers: Record<string, string>): Promise<string> => {
      const response = await fetch(`http://127.0.0.1:${serverOf().port}${path}`, { headers })
      return z.object({ node: z.object({ key: z.string() }) }).parse(await response.json()).node.key
    }
    const masked = await ask({ 'sec-fetch-site': 'none' })
    expect(masked).toMatch(/\*.*#[a-z2-7]{6}$/)
    expect(await ask({})).toBe(key)
    expect(await ask({ cookie: `${MASK_HEADER}=on` })).toBe(masked)
    expect(await ask({ cookie: `${MASK_HEADER}=off`, 'sec-fetch-site': 'same-origin' })).toBe(key)
    expect(await ask({ cookie: `${MASK_HEADER}=off`, [MASK_HEADER]: 'on' })).toBe(masked)
  })

  it('computes nothing of what the mask covers, and says which part', async () => {
    const refused = async (cypher: string): Promise<unknown> => {
      const asked = { params, body: { cypher }, headers: { [MASK_HEADER]: 'on' } }
      const checked = z.object({ allowed: z.boolean(), refused: z.string().nullable() }).parse(await (await serverOf().ask(byId('checkCypher'), asked)).json())
      const response = await serverOf().ask(byId('runCypher'), asked)
      const { code, details } = problem.parse(await response.json()).error
      expect([checked.allowed, response.status, code]).toEqual([false, 403, 'FORBIDDEN'])
      expect(checked.refused).toBe(details['refused'])
      return details['refused']
    }
    expect(await refused('MATCH (p:Person) RETURN left(p.name, 1)')).toBe('p.name')
    expect(await refused('MATCH (p:Person) RETURN p.initials')).toBe('p.initials')
    // Neo4j's own words would quote the node.
    const asked = { params, body: { cypher: 'MATCH (p:Person) RETURN 1 / 0 AS x, p' }, headers: { [MASK_HEADER]: 'on' } }
    expect(problem.parse(await (await serverOf().ask(byId('runCypher'), asked)).json()).error.message).toContain('could not run this query under the mask')
  })

  it('goes on without the mask only with a reason and a second person, noted in the audit log', async () => {
    const headers = { [USER_HEADER]: encodeURIComponent('李警官') }
    const alone = await serverOf().ask(byId('unmask'), { params, headers, body: { reason: '核对证件', second: '李警官 ' } })
    expect([alone.status, problem.parse(await alone.json()).error.code]).toEqual([403, 'SECOND_PERSON'])
    expect(await call('unmask', { params, headers, body: { reason: '核对证件', second: '陈警官' } })).toMatchObject({ by: '李警官', second: '陈警官' })
    const log = await readFile(join(serverOf().dataDir, CASE, 'audit.jsonl'), 'utf8')
    expect(JSON.parse(log.trim().split('\n').at(-1) ?? '')).toMatchObject({
      action: 'unmask',
      user: '李警官',
      details: { reason: '核对证件', second: '陈警官' },
    })
  })

  it('has no operation that these tests do not call', () => {
    expect(ENDPOINTS.map(({ id }) => id).filter((id) => !called.has(id))).toEqual([])
  })

  it('describes every operation in OpenAPI', async () => {
    const described = z.object({ paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }))) }).parse(await call('openapi'))
    const ids = Object.values(described.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId))
    expect(ids.toSorted()).toEqual(ENDPOINTS.map(({ id }) => id).toSorted())
  })
})

/** What a path needs so that only its case is at fault. */
const FILLED = {
  caseId: 'absent',
  jobId: 'j',
  ringId: 'r',
  storeKey: 's',
  sourceId: 1,
  line: 1,
  label: 'Store',
  key: 'k',
  indicator: 'W8',
  queryId: 'q',
  matchId: 'm',
  operatorId: 'o',
  verdictId: 1,
  runId: 'r',
  name: 'n',
  ...CASEFILE_PARAMS,
}
const BODIES: Readonly<Record<string, unknown>> = {
  unmask: { reason: 'r', second: 's' },
  readNodes: { ids: ['Store/a'] },
  startLoad: { uploads: ['0123456789ab/x.csv'] },
  startDetection: {},
  expandNode: { label: 'Store', key: 'k' },
  findPaths: { from: { label: 'Store', key: 'a' }, to: { label: 'Store', key: 'b' } },
  relationsAmong: { nodes: ['Store/a'] },
  lookUpNodes: { text: 'a' },
  runSavedQuery: {},
  runCypher: { cypher: 'RETURN 1' },
  checkCypher: { cypher: 'RETURN 1' },
  startExport: { what: 'rings', format: 'csv' },
  matchNumbers: { numbers: '1' },
  startMatch: { numbers: '1' },
  saveQuery: { title: 't', cypher: 'RETURN 1' },
  changeQuery: { title: 't', cypher: 'RETURN 1', seen: 1 },
  importQueries: { file: '{}' },
  upload: 'x',
  keepPicture: '<svg/>',
  stateVerdict: { kind: 'confirm', ringIds: ['r'], reason: 'r' },
  ...CASEFILE_BODIES,
}
const QUERIES: Readonly<Record<string, Record<string, string>>> = {
  explainPair: { a: 'a', b: 'b' },
  evidenceRows: { about: 'node', id: 'Store', a: 'a' },
  searchGraph: { q: 'x' },
  keepPicture: { format: 'svg', nodes: '1', relations: '1' },
  courierDates: { date: '2020-05-16' },
  compareRings: { a: 'a', b: 'b' },
}

describe.each(ENDPOINTS.filter(({ path }) => path.includes(':caseId')))('$id', (endpoint) => {
  const asked: Asked = { query: QUERIES[endpoint.id] ?? {}, ...(endpoint.id in BODIES ? { body: BODIES[endpoint.id] } : {}) }

  it('of an unknown case is a 404 in the shape of a problem', async () => {
    const response = await serverOf().ask(endpoint, { ...asked, params: FILLED })
    expect([response.status, problem.parse(await response.json()).error.code]).toEqual([404, 'NOT_FOUND'])
  })

  it('of what cannot be a case is a 400', async () => {
    const response = await serverOf().ask(endpoint, { ...asked, params: { ...FILLED, caseId: '..%2Fetc' } })
    expect([response.status, problem.parse(await response.json()).error.code]).toEqual([400, 'BAD_REQUEST'])
  })
})

describe('a body or query that breaks the contract', () => {
  const BAD: readonly (readonly [string, Asked])[] = [
    ['createCase', { body: { caseId: '../x' } }],
    ['startLoad', { body: { uploads: 'stores.csv' } }],
    ['startDetection', { body: { settings: 3 } }],
    ['expandNode', { body: { label: 'Nobody', key: 'k' } }],
    ['findPaths', { body: {} }],
    ['runCypher', { body: { cypher: '' } }],
    ['runSavedQuery', { body: { rowLimit: 1_000_000 } }],
    ['checkCypher', { body: [] }],
    ['startExport', { body: { what: 'rings', format: 'pdf' } }],
    ['matchNumbers', { body: {} }],
    ['listRings', { query: { hypothesis: 'guilty' } }],
    ['listRejects', { query: { limit: 0 } }],
    ['explainPair', { query: { a: 'a' } }],
    ['evidenceRows', { query: { about: 'rumour', id: 'x', a: 'a' } }],
    ['searchGraph', {}],
    ['lookUpNodes', { body: {} }],
    ['ringGraph', { query: { limit: 'all' } }],
  ]
  it.each(BAD)('to %s is a 400 that names the field', async (id, asked) => {
    const response = await serverOf().ask(byId(id), { params: { ...FILLED, caseId: CASE }, ...asked })
    const { error } = problem.parse(await response.json())
    expect([response.status, error.code, typeof error.details['field']]).toEqual([400, 'BAD_REQUEST', 'string'])
  })
})

describe('paths of this machine', () => {
  it('are loaded for nobody who does not show the token', async () => {
    for (const Authorization of ['', 'Bearer wrong']) {
      const response = await serverOf().ask(byId('startLoad'), { params, body: { paths: ['/etc/passwd'] }, headers: { Authorization } })
      expect(response.status).toBe(403)
    }
  })

  it('are not reached by names of uploads or exports', async () => {
    for (const upload of ['../case.json', '0123456789ab/../../case.json', '/etc/passwd']) {
      expect((await serverOf().ask(byId('startLoad'), { params, body: { uploads: [upload] } })).status).toBe(400)
    }
    for (const name of ['audit.jsonl', '../case.json', '..csv']) {
      expect([400, 404]).toContain((await serverOf().ask(byId('downloadExport'), { params: { ...params, name } })).status)
    }
  })
})
