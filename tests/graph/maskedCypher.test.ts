import { describe, expect, test } from 'vitest'
import { AppError } from '../../server/errors.ts'
import { maskedCypher } from '../../server/graph/cypher/maskedCypher.ts'
import { OPEN_TEXTS, personalProperties } from '../../server/graph/cypher/personalProperties.ts'
import { readGraphSchema } from '../../server/graph/model/graphSchema.ts'

const personal = await personalProperties()

const refused = (cypher: string): unknown => {
  try {
    return maskedCypher(cypher, personal)
  } catch (error) {
    return error instanceof AppError && error.code === 'FORBIDDEN' ? error.details['refused'] : error
  }
}

const HOLES: readonly (readonly [cypher: string, part: string])[] = [
  ['MATCH (p:Person) RETURN left(p.name, 2)', 'p.name'],
  ['MATCH (p:Person) RETURN substring(p.name, 0, 1) AS a', 'p.name'],
  ["MATCH (a:Account) RETURN split(a.key, '') AS digits", 'a.key'],
  ['MATCH (a:Account) RETURN toUpper(a.holderName)', 'a.holderName'],
  ['MATCH (a:Account) RETURN toInteger(a.key) AS number', 'a.key'],
  ["MATCH (p:Person) RETURN p.name + '' AS detail", 'p.name'],
  ["MATCH (p:Person) RETURN '' + p.name AS detail", 'p.name'],
  ['MATCH (p:Person) RETURN p.initials', 'p.initials'],
  ['MATCH (p:Person) WITH p.name AS n RETURN left(n, 2)', 'p.name'],
  ['MATCH (p:Person) RETURN [p.name][0] AS n', 'p.name'],
  ["MATCH (p:Person) RETURN p['name'] AS n", '['],
  ['MATCH (p:Person) UNWIND keys(p) AS k RETURN p[k]', '['],
  ["MATCH (p:Person) WITH p AS then RETURN then['name']", 'then'],
  ['MATCH (p:Person) RETURN properties(p) AS ring_id', 'properties'],
  ['MATCH (p:Person) RETURN `properties`(p) AS ring_id', 'properties'],
  ['MATCH (p:Person) RETURN p {.*} AS map', '.*'],
  ['MATCH (p:Person) RETURN p {.name} AS map', '{.name'],
  ['MATCH (p:Person) RETURN {detail: p.name} AS map', 'p.name'],
  ['MATCH (p:Person) RETURN p . `name` + 1', 'p . `name`'],
  ['MATCH (p:Person) RETURN left(p./* */name, 1)', 'p./* */name'],
  [String.raw`MATCH (p:Person) RETURN left(p.\u006eame, 1)`, String.raw`\u`],
  ['MATCH (p:Person) RETURN apoc.any.property(p, "name")', 'apoc.any.property'],
  ['MATCH (p:Person) RETURN apoc.text.slug(p) AS x', 'apoc.text.slug'],
  ["CALL db.index.fulltext.queryNodes('names', '张小*') YIELD node RETURN node", 'db.index.fulltext.querynodes'],
  ['CALL db.index.fulltext.queryNodes', 'db.index.fulltext.querynodes'],
  ["MATCH (p:Person) WHERE p.name STARTS WITH '张' RETURN count(*)", 'p.name'],
  ["MATCH (p:Person) WHERE p.name CONTAINS '小' RETURN p", 'p.name'],
  ["MATCH (p:Person) WHERE p.name =~ '张.*' RETURN p", 'p.name'],
  ["MATCH (a:Account) WHERE a.key < '6222' RETURN count(a)", 'a.key'],
  ["MATCH (a:Account) WHERE true = a.key > '6222' RETURN count(a)", 'a.key'],
  ["MATCH (a:Account) WHERE true = a.key STARTS WITH '6222' RETURN count(a)", 'a.key'],
  ["MATCH (a:Account) WHERE 'x' CONTAINS a.key = true RETURN count(a)", 'a.key'],
  ["UNWIND ['甲', '乙'] AS c MATCH (p:Person) WHERE p.name = '张' + c RETURN c", 'p.name'],
  ["UNWIND ['甲', '乙'] AS c MATCH (p:Person) WHERE '张' + c = p.name RETURN c", 'p.name'],
  ["UNWIND ['甲', '乙'] AS c MATCH (p:Person {name: '张' + c}) RETURN c", 'name'],
  ['UNWIND $names AS n MATCH (p:Person {name: n}) RETURN n', 'name'],
  ["WITH {key: '6222'} AS m MATCH (a:Account) WHERE a.key > m.key RETURN a", 'a.key'],
  ["WITH {platform: '62' + '22'} AS m MATCH (a:Account) WHERE a.key = m.platform RETURN a", 'a.key'],
  ['MATCH (p:Person) RETURN CASE p.name WHEN "张三" THEN 1 END', 'p.name'],
  ['MATCH (p:Person) RETURN COLLECT { MATCH (q:Person) RETURN q.name } AS names', 'q.name'],
  ['CALL { MATCH (q:Person) RETURN q.name AS n } RETURN left(n, 1)', 'q.name'],
  ['MATCH (p:Person) RETURN p.name AS n ORDER BY n.kongbaoValue STARTS WITH "张"', 'n.kongbaoValue'],
  ['MATCH (p:Person) RETURN p ORDER BY left(p.name, 1)', 'p.name'],
  ['MATCH (p:Person) RETURN reduce(s = "", c IN [p.name] | s + c)', 'p.name'],
  ['MATCH (p:Person) RETURN [x IN [1] | p.name] AS names', 'p.name'],
  ['MATCH (p:Person) RETURN max(p.name)', 'p.name'],
  ['MATCH (p:Person) RETURN size(p.name)', 'p.name'],
  ['MATCH (p:$(p.name)) RETURN p', 'p.name'],
]

describe('under the mask nothing is computed of what it covers', () => {
  test.each(HOLES)('%s', (cypher, part) => expect(refused(cypher)).toBe(part))
})

const FIT: readonly string[] = [
  'MATCH (p:Person)-[r]-(a) RETURN p, r, a, collect(DISTINCT a)[..5] AS some, count(DISTINCT a.key) AS n',
  "MATCH (a:Account {key: '6222'}) WHERE a.holderName IN ['张三', $other] OR a.name IS NOT NULL RETURN a",
  'MATCH (a:Account {key: $key}), (b:Account) WHERE a.key < b.key AND a.holderName = b.holderName RETURN a, b',
  "MATCH (s:Store) WHERE s.platform STARTS WITH 'pdd' AND left(s.storeId, 1) = '1' RETURN s.platform + '!' AS x, s.openedAt.year, s.ringNo + 1",
  'MATCH (s:Store) WITH s ORDER BY s.name DESC LIMIT 5 RETURN s ORDER BY s.key',
  'MATCH (s:Store)-[r]->() RETURN s, [x IN collect(r.amountFen) WHERE x > 1 | x / 2][0] AS half, duration.inDays(min(r.at), max(r.at)).days AS days',
  "MATCH (order:Order) WITH order, {stores: 1} AS best RETURN best.stores, order, 'p.name' AS text // p.name + 1",
  'CALL db.labels() YIELD label RETURN label',
]

test.each(FIT)('%s runs as it is', (cypher) => expect(maskedCypher(cypher, personal)).toBe(cypher))

const whole = (of: string, property: string): string =>
  `CASE WHEN ${of}.\`${property}\` IS NOT NULL THEN {kongbaoOf: labels(${of}), kongbaoProperty: '${property}', kongbaoValue: ${of}.\`${property}\`} END`

test('a property that is returned by itself comes with what it is of, under the name that it had', () => {
  expect(maskedCypher('MATCH (a) RETURN DISTINCT a.key AS detail, count(*) ORDER BY a.key', personal)).toBe(
    `MATCH (a) RETURN DISTINCT ${whole('a', 'key')} AS detail, count(*) ORDER BY detail`,
  )
  expect(maskedCypher('MATCH (a) RETURN a.name, collect(DISTINCT a.key)[..5]', personal)).toBe(
    `MATCH (a) RETURN ${whole('a', 'name')} AS \`a.name\` , collect(DISTINCT ${whole('a', 'key')})[..5] AS \`collect(DISTINCT a.key)[..5]\` `,
  )
})

test('every text of the graph is covered unless it is known to name nobody', async () => {
  const { labels, relations } = await readGraphSchema()
  const texts = new Set(
    [...labels, ...relations].flatMap(({ types }) => Object.entries(types).flatMap(([name, type]) => (type.startsWith('string') ? [name] : []))),
  )
  expect([...OPEN_TEXTS].filter((name) => !texts.has(name))).toEqual([])
  expect([...personal].toSorted()).toMatchInlineSnapshot(`
    [
      "basis",
      "buyerId",
      "customerCode",
      "docNo",
      "holderName",
      "initials",
      "ip",
      "itemTitle",
      "key",
      "name",
      "operatorClaim",
      "orderId",
      "otherSource",
      "relKey",
      "signText",
      "sku",
      "summary",
      "title",
      "txnId",
      "upstreamOrderNo",
      "value",
      "waybillNo",
    ]
  `)
})
