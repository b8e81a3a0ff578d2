import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { maskReply } from '../../server/casework/masking/maskReply.ts'
import { maskOf } from '../../server/casework/masking/masks.ts'
import { openCase } from '../../server/casework/openCase.ts'
import { queryResult } from '../../server/contract/queries.ts'
import { FAMILIES } from '../../server/graph/cypher/families.ts'
import { savedQueries } from '../../server/graph/cypher/savedQueries.ts'
import { typedParameters } from '../../server/graph/cypher/typedParameters.ts'
import type { GraphService } from '../../server/graph/graphService.ts'
import { readGraphSchema } from '../../server/graph/model/graphSchema.ts'
import { quietTask } from '../../server/task.ts'
import { leaksIn, secretsOf } from '../api/secrets.ts'
import { copySampleCase, sampleFiles } from '../prepared/prepared.ts'
import { namesIn } from './cypherNames.ts'
import { testGraph } from './testGraph.ts'

const queries = await savedQueries()
/** Facts that the sample has none of; `gate.ts` makes them. */
const NOT_IN_THE_SAMPLE: ReadonlySet<string> = new Set(['sold-twice'])

test('every query has both languages, and says what each of its columns is', () => {
  expect(queries.length).toBeGreaterThanOrEqual(32)
  for (const query of queries) {
    for (const text of [
      query.title,
      query.description,
      query.familyTitle,
      ...query.parameters.map((one) => one.title),
      ...query.returns.map((one) => one.title),
    ]) {
      expect(`${query.queryId} ${text.zh}`).toMatch(/\p{Script=Han}/u)
      expect(text.en).toMatch(/[a-z]/)
    }
    for (const { name } of query.parameters) expect(query.cypher).toContain(`$${name}`)
    expect({ query: query.queryId, unbounded: query.cypher.match(/\[[^\]]*\*(?!\d|\.\.\d)[^\]]*\]-/g) ?? [] }).toEqual({ query: query.queryId, unbounded: [] })
  }
})

test('every parameter starts with a value of its own type, and what is bounded starts within its bounds', () => {
  for (const query of queries) {
    const optional = query.parameters.filter(({ required }) => !required)
    const defaults = Object.fromEntries(optional.map((one) => [one.name, one.default]))
    expect(Object.keys(typedParameters({ ...query, parameters: optional }, defaults))).toEqual(optional.map(({ name }) => name))
    const wrong = query.parameters.filter(({ type, min, max, options }) => (type === 'enum' && (options?.length ?? 0) < 2) || (min ?? 0) >= (max ?? Infinity))
    expect(wrong.map(({ name }) => `${query.queryId} ${name}`)).toEqual([])
  }
})

test('every query says how many rows it gives at most', () => {
  const unlimited = queries.filter(({ cypher }) => !/\bLIMIT (\d+|\$\w+)\s*$/.test(cypher)).map(({ queryId }) => queryId)
  expect(unlimited).toEqual([])
})

test('the families come in the order of an investigation', () => {
  expect([...new Set(queries.map(({ family }) => family))]).toEqual(Object.keys(FAMILIES))
})

test('every label, relation type and property in a query is in the model', async () => {
  const schema = await readGraphSchema()
  const labels = schema.labels.map(({ label }) => label)
  const types = schema.relations.map(({ type }) => type)
  const properties = new Set([...schema.labels, ...schema.relations].flatMap((one) => one.properties))
  const strangers = queries.map(({ queryId, cypher }) => {
    const names = namesIn(cypher)
    return {
      queryId,
      labels: names.labels.filter((label) => !labels.some((one) => one === label)),
      types: names.types.filter((type) => !types.includes(type)),
      properties: names.properties.filter((property) => !properties.has(property)),
    }
  })
  expect(strangers).toEqual(queries.map(({ queryId }) => ({ queryId, labels: [], types: [], properties: [] })))
})

test('a wrong label, type or property would be noticed', () => {
  const names = namesIn(`MATCH (a:Shop {key: 'x:Y'})-[r:BOUGHT_AT|PAID*1..2]->(:Store) WHERE a.colour = 1 RETURN r`)
  expect(names).toEqual({ labels: ['Shop', 'Store'], types: ['BOUGHT_AT', 'PAID'], properties: ['colour', 'key'] })
})

describe('on the sample case', () => {
  let folder: string
  let kase: Case
  let graph: GraphService
  let secrets: ReadonlySet<string>

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kongbao-queries-'))
    await copySampleCase(inject('prepared'), folder)
    kase = await openCase(folder, 'sample')
    secrets = await secretsOf(join(await sampleFiles(inject('prepared')), 'case'))
    graph = testGraph()
    await graph.open(kase, quietTask())
  }, 600_000)

  afterAll(async () => {
    await graph.stop()
    await kase.close()
    await rm(folder, { recursive: true, force: true })
  })

  test.each(queries.map((query) => [query.queryId, query] as const))('%s answers with its defaults, and names nobody under the mask', async (_, query) => {
    const result = queryResult.parse(await graph.runSaved(kase, query.queryId, { parameters: {}, rowLimit: 1000 }))
    expect(result.columns).toEqual(query.returns.map(({ name }) => name))
    expect(result.rows.length > 0).toBe(!NOT_IN_THE_SAMPLE.has(query.queryId))
    expect(leaksIn(JSON.stringify(maskReply(await maskOf(kase), result)), secrets)).toEqual([])
  })

  test('parameters are typed: an unknown one, a wrong one and text for a number are told apart', async () => {
    const run = async (parameters: Record<string, unknown>): Promise<unknown> =>
      graph.runSaved(kase, 'shared-withdrawal-accounts', { parameters, rowLimit: 1000 })
    await expect(run({ shops: 3 })).rejects.toMatchObject({ code: 'BAD_REQUEST', details: { parameter: 'shops' } })
    await expect(run({ stores: 'many' })).rejects.toMatchObject({ code: 'BAD_REQUEST', details: { parameter: 'stores' } })
    await expect(run({ stores: '-3' })).rejects.toMatchObject({ code: 'BAD_REQUEST', details: { parameter: 'stores' } })
    await expect(run({ stores: '3' })).resolves.toMatchObject({ truncated: null })
    await expect(graph.runSaved(kase, 'no-such-query', { parameters: {}, rowLimit: 10 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
