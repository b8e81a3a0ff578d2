import { isNode } from 'neo4j-driver'
import type { z } from 'zod'
import { LABELS, type Label } from '../../contract/common.ts'
import type { searchGraph, SearchHits } from '../../contract/graph.ts'
import { AppError } from '../../errors.ts'
import type { Connection } from '../connection.ts'
import { graphNode } from '../entities.ts'
import { whole } from './groups.ts'
import { literalFullText, searchTerms } from './searchTerms.ts'

export type SearchRequest = z.infer<typeof searchGraph.query>
type Hit = SearchHits['hits'][number]

/** Properties besides `key` by which a node is known; all are indexed. */
const NUMBERS: readonly (readonly [Label, string])[] = [
  ['Waybill', 'waybillNo'],
  ['Order', 'orderId'],
  ['Store', 'storeId'],
  ['Identifier', 'value'],
  ['SiteAccount', 'name'],
]
const LARGE: readonly Label[] = ['Waybill', 'Order', 'Account', 'Identifier']
const MAX_LINES = 5000

/**
 * Exact numbers first, then names by full text, then beginnings, then any fragment (which a bigram index misses: single characters,
 * the middle of an id). `total` is null: a search stops at its limit.
 */
export async function search(connection: Connection, { q, label, limit }: SearchRequest): Promise<SearchHits> {
  const terms = searchTerms(q, label)
  const labels = terms.label ? [terms.label] : LABELS
  if (terms.lines.length > MAX_LINES) throw new AppError('BAD_REQUEST', `At most ${MAX_LINES} numbers can be looked up at once.`)
  if (terms.lines.length > 1) return lookUp(connection, terms.lines, labels)
  const [text = ''] = terms.lines
  if (text === '') return { hits: [], total: 0, misses: [] }
  const hits = new Map<string, Hit>()
  for (const step of [
    exact(labels),
    ...(terms.label && !NAMED.includes(terms.label) ? [] : [fullText(labels)]),
    beginnings(labels),
    fragments(labels, false),
    fragments(labels, true),
  ]) {
    if (hits.size >= limit || step === null) continue
    const records = await connection.read(`${step} LIMIT ${limit + 1}`, { t: text, ts: [text], full: literalFullText(text) })
    for (const hit of records.flatMap(hitOf)) if (hits.size < limit && !hits.has(hit.id)) hits.set(hit.id, hit)
  }
  return { hits: [...hits.values()], total: null, misses: hits.size === 0 ? [text] : [] }
}

async function lookUp(connection: Connection, lines: readonly string[], labels: readonly Label[]): Promise<SearchHits> {
  const records = await connection.read(exact(labels), { ts: lines })
  const hits = new Map(records.flatMap(hitOf).map((hit) => [hit.id, hit]))
  const found = new Set(records.map((record): unknown => record.get('t')))
  return { hits: [...hits.values()], total: hits.size, misses: lines.filter((line) => !found.has(line)) }
}

const NAMED: readonly Label[] = ['Store', 'Person', 'Outlet', 'Org', 'Account', 'GamblingSite', 'VendorSite', 'Ring', 'Case', 'Asset']
const RETURNED = 'n, COUNT { (n)--() } AS degree'

function exact(labels: readonly Label[]): string {
  const seeks = [
    ...labels.map((one) => `WITH t MATCH (n:${one} {key: t}) RETURN n, 'key' AS matched`),
    ...NUMBERS.filter(([one]) => labels.includes(one)).map(([one, property]) => `WITH t MATCH (n:${one} {${property}: t}) RETURN n, '${property}' AS matched`),
    ...(labels.includes('Ring') ? ["WITH t MATCH (n:Ring {ringNo: CASE WHEN size(t) < 10 THEN toInteger(t) END}) RETURN n, 'ringNo' AS matched"] : []),
  ]
  return `UNWIND $ts AS t CALL { ${seeks.join(' UNION ALL ')} } RETURN t, matched, ${RETURNED}`
}

function fullText(labels: readonly Label[]): string {
  const wanted = labels.length === LABELS.length ? '' : `WHERE ${labels.map((one) => `n:${one}`).join(' OR ')}`
  const names = `CALL db.index.fulltext.queryNodes('names', $full, {limit: 500}) YIELD node AS n, score WITH n, score ${wanted}`
  return `${names} RETURN 'name' AS matched, ${RETURNED} ORDER BY score DESC, n.key`
}

function beginnings(labels: readonly Label[]): string {
  const starts = [
    ...labels.map((one) => `MATCH (n:${one}) WHERE n.key STARTS WITH $t RETURN n, 'key' AS matched LIMIT 200`),
    ...NUMBERS.filter(([one]) => labels.includes(one)).map(
      ([one, property]) => `MATCH (n:${one}) WHERE n.${property} STARTS WITH $t RETURN n, '${property}' AS matched LIMIT 200`,
    ),
  ]
  return `CALL { ${starts.join(' UNION ALL ')} } RETURN matched, ${RETURNED}`
}

/** Labels that a case has millions of are scanned only when the others gave too little. */
function fragments(labels: readonly Label[], large: boolean): string | null {
  const scans = labels
    .filter((one) => LARGE.includes(one) === large)
    .map((one) => `MATCH (n:${one}) WHERE n.name CONTAINS $t OR n.key CONTAINS $t RETURN n, 'name' AS matched LIMIT 200`)
  return scans.length === 0 ? null : `CALL { ${scans.join(' UNION ALL ')} } RETURN matched, ${RETURNED}`
}

function hitOf(record: { get(name: string): unknown }): Hit[] {
  const found = record.get('n')
  const node = isNode(found) ? graphNode(found, whole(record.get('degree'))) : null
  return node ? [{ ...node, matched: String(record.get('matched')) }] : []
}
