import { LABELS, type Label } from '../../contract/common.ts'
import type { Statement } from '../connection.ts'
import { literalFullText } from './searchTerms.ts'

/** Properties besides `key` by which a node is known; all are indexed. */
const NUMBERS: readonly (readonly [Label, string])[] = [
  ['Waybill', 'waybillNo'],
  ['Order', 'orderId'],
  ['Store', 'storeId'],
  ['Identifier', 'value'],
  ['SiteAccount', 'name'],
]
/** What the full text index `names` holds. */
const NAMED: readonly Label[] = ['Store', 'Person', 'Outlet', 'Org', 'Account', 'GamblingSite', 'VendorSite', 'Ring', 'Case', 'Asset']
const RETURNED = 'n, COUNT { (n)--() } AS degree'

// Every statement is small and about one label: Neo4j plans it in milliseconds and keeps the plan.

/** The nodes that are one of the texts, whole. */
export function exact(labels: readonly Label[], texts: readonly string[]): Statement[] {
  const seek = (label: Label, property: string, value = 't'): Statement => [
    `UNWIND $ts AS t MATCH (n:${label} {${property}: ${value}}) RETURN t, '${property}' AS matched, ${RETURNED}`,
    { ts: texts },
  ]
  const rings = labels.includes('Ring') ? [seek('Ring', 'ringNo', 'CASE WHEN size(t) < 10 THEN toInteger(t) END')] : []
  return [...indexed(labels).map(([label, property]) => seek(label, property)), ...rings]
}

/** Names that hold the text's words, the best first. */
export function named(labels: readonly Label[], text: string, most: bigint): Statement[] {
  if (!labels.some((one) => NAMED.includes(one))) return []
  const wanted = labels.length === LABELS.length ? '' : `WHERE ${labels.map((one) => `n:${one}`).join(' OR ')}`
  const names = `CALL db.index.fulltext.queryNodes('names', $full, {limit: 500}) YIELD node AS n, score WITH n, score ${wanted}`
  return [[`${names} ORDER BY score DESC, n.key LIMIT $most RETURN 'name' AS matched, ${RETURNED}`, { full: literalFullText(text), most }]]
}

export function beginnings(labels: readonly Label[], text: string, most: bigint): Statement[] {
  return indexed(labels).map(([label, property]) => [
    `MATCH (n:${label}) WHERE n.${property} STARTS WITH $t WITH n ORDER BY n.${property} LIMIT $most RETURN '${property}' AS matched, ${RETURNED}`,
    { t: text, most },
  ])
}

/** The middle of a name or a number, which a bigram index misses; where the name is part of the key, along the keys' index alone. */
export function fragment(label: Label, text: string, most: bigint): Statement {
  const held = NAMED.includes(label) ? '(n.name CONTAINS $t OR n.key CONTAINS $t)' : 'n.key CONTAINS $t'
  return [`MATCH (n:${label}) WHERE ${held} WITH n LIMIT $most RETURN 'name' AS matched, ${RETURNED}`, { t: text, most }]
}

function indexed(labels: readonly Label[]): (readonly [Label, string])[] {
  return [...labels.map((one) => [one, 'key'] as const), ...NUMBERS.filter(([one]) => labels.includes(one))]
}
