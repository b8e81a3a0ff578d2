import { LABELS, type Label } from '../../contract/common.ts'
import { INITIALED } from '../build/addInitials.ts'
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
/** Names that are looked up whole; all are indexed. */
const WHOLE_NAMES: readonly (readonly [Label, string])[] = [
  ['Store', 'name'],
  ['Person', 'name'],
  ['Outlet', 'name'],
  ['Account', 'holderName'],
]
/** What the full text index `names` holds. */
const NAMED: readonly Label[] = ['Store', 'Person', 'Outlet', 'Org', 'Account', 'GamblingSite', 'VendorSite', 'Ring', 'Case', 'Asset']
const RETURNED = 'n, COUNT { (n)--() } AS degree'
/** From so many that fit, the shortest names come first. */
const CANDIDATES = 500n

// Every statement is small and about one label: Neo4j plans it in milliseconds and keeps the plan.

/** The nodes whose number is one of the texts, whole. */
export function exact(labels: readonly Label[], texts: readonly string[]): Statement[] {
  const rings = labels.includes('Ring') ? [seek('Ring', 'ringNo', texts, 'CASE WHEN size(t) < 10 THEN toInteger(t) END')] : []
  return [...indexed(labels).map(([label, property]) => seek(label, property, texts)), ...rings]
}

/** The nodes whose name is one of the texts, whole. */
export function wholeNames(labels: readonly Label[], texts: readonly string[]): Statement[] {
  return WHOLE_NAMES.filter(([one]) => labels.includes(one)).map(([label, property]) => seek(label, property, texts))
}

function seek(label: Label, property: string, texts: readonly string[], value = 't'): Statement {
  return [`UNWIND $ts AS t MATCH (n:${label} {${property}: ${value}}) RETURN t, '${property}' AS matched, ${RETURNED}`, { ts: texts }]
}

/** Names that hold the text's words, the best first. */
export function named(labels: readonly Label[], text: string, most: bigint): Statement[] {
  if (!labels.some((one) => NAMED.includes(one))) return []
  const wanted = labels.length === LABELS.length ? '' : `WHERE ${labels.map((one) => `n:${one}`).join(' OR ')}`
  const names = `CALL db.index.fulltext.queryNodes('names', $full, {limit: 500}) YIELD node AS n, score WITH n, score ${wanted}`
  return [[`${names} ORDER BY score DESC, n.key LIMIT $most RETURN 'name' AS matched, ${RETURNED}`, { full: literalFullText(text), most }]]
}

/** Names whose pinyin begins with these first letters (`xjd` → 小家电…); the shortest of the first that fit come first. */
export function initialsBegin(labels: readonly Label[], text: string, most: bigint): Statement[] {
  return byInitials(labels, text, most, 'STARTS WITH')
}

/** Names that hold these first letters anywhere. */
export function initialsHold(labels: readonly Label[], text: string, most: bigint): Statement[] {
  return byInitials(labels, text, most, 'CONTAINS')
}

function byInitials(labels: readonly Label[], text: string, most: bigint, how: 'STARTS WITH' | 'CONTAINS'): Statement[] {
  if (!/^(?=.*[a-z])[a-z0-9]{2,}$/i.test(text)) return []
  return labels
    .filter((label) => INITIALED[label])
    .map((label) => [
      `MATCH (n:${label}) WHERE n.initials ${how} $t WITH n LIMIT $candidates WITH n ORDER BY size(n.initials), n.key LIMIT $most RETURN 'initials' AS matched, ${RETURNED}`,
      { t: text.toLowerCase(), candidates: CANDIDATES, most },
    ])
}

export function beginnings(labels: readonly Label[], text: string, most: bigint): Statement[] {
  return indexed(labels).map(([label, property]) => [
    `MATCH (n:${label}) WHERE n.${property} STARTS WITH $t WITH n ORDER BY n.${property} LIMIT $most RETURN '${property}' AS matched, ${RETURNED}`,
    { t: text, most },
  ])
}

/** The middle of a name or a number, which a bigram index misses; where the name is part of the key, along the keys' index alone. */
export function fragment(label: Label, keyPrefix: string, text: string, most: bigint): Statement {
  const held = NAMED.includes(label) ? '(n.name CONTAINS $t OR n.key CONTAINS $t)' : 'n.key CONTAINS $t'
  const ofKind = keyPrefix === '' ? '' : 'n.key STARTS WITH $keyPrefix AND '
  return [`MATCH (n:${label}) WHERE ${ofKind}${held} WITH n LIMIT $most RETURN 'name' AS matched, ${RETURNED}`, { t: text, keyPrefix, most }]
}

function indexed(labels: readonly Label[]): (readonly [Label, string])[] {
  return [...labels.map((one) => [one, 'key'] as const), ...NUMBERS.filter(([one]) => labels.includes(one))]
}
