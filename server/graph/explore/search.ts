import type { z } from 'zod'
import { LABELS, type Label } from '../../contract/common.ts'
import type { searchGraph, SearchHits } from '../../contract/graph.ts'
import { AppError } from '../../errors.ts'
import type { Connection } from '../connection.ts'
import { whole } from './groups.ts'
import { hitOf, type Hit } from './hits.ts'
import { beginnings, exact, fragment, initialsBegin, initialsHold, named } from './searchSteps.ts'
import { searchTerms } from './searchTerms.ts'

export type SearchRequest = z.infer<typeof searchGraph.query>

/** A label with more nodes is looked through for a fragment only when nothing else was found, and only for so long. */
const HUGE = 200_000
const SCAN_MILLISECONDS = 3000

/**
 * Exact numbers first, then names by full text and by the first letters of their pinyin, then beginnings, then any fragment (which a
 * bigram index misses: single characters, the middle of an id). `total` is known when everything was looked at and fitted.
 */
export async function search(connection: Connection, { q, label, limit }: SearchRequest, { huge: from } = { huge: HUGE }): Promise<SearchHits> {
  const terms = searchTerms(q, label)
  const labels = terms.label ? [terms.label] : LABELS
  if (terms.text === '') return { hits: [], total: 0, truncated: false, notSearched: [] }
  const { keyPrefix } = terms
  const text = keyPrefix + terms.text
  const most = BigInt(limit + 1)
  const steps = [
    exact(labels, [text]),
    named(labels, text, most),
    initialsBegin(labels, text, most),
    beginnings(labels, text, most),
    initialsHold(labels, text, most),
  ]
  const first = await Promise.all(steps.map(async (step) => connection.readEach(step)))
  const hits = new Map<string, Hit>()
  const add = (found: readonly Hit[]): void => {
    for (const hit of found) if (!hits.has(hit.id)) hits.set(hit.id, hit)
  }
  for (const records of first) add(records.flat().flatMap(hitOf))
  const notSearched: Label[] = []
  if (hits.size <= limit) {
    const huge = await hugeOf(connection, labels, from)
    const scanned = async (ones: readonly Label[]): Promise<void> => {
      const found = await Promise.all(ones.map(async (one) => fragments(connection, one, keyPrefix, terms.text, most)))
      for (const [i, part] of found.entries()) {
        const one = ones[i]
        if (part) add(part)
        else if (one) notSearched.push(one)
      }
    }
    await scanned(labels.filter((one) => !huge.includes(one)))
    if (hits.size === 0) await scanned(huge)
    else notSearched.push(...huge)
  }
  const shown = [...hits.values()].slice(0, limit)
  const truncated = hits.size > limit
  return { hits: shown, total: truncated || notSearched.length > 0 ? null : hits.size, truncated, notSearched }
}

async function hugeOf(connection: Connection, labels: readonly Label[], from: number): Promise<Label[]> {
  const counts = await connection.readEach(labels.map((one) => [`MATCH (n:${one}) RETURN count(n) AS n`, {}]))
  return labels.filter((_, i) => whole(counts[i]?.[0]?.get('n') ?? 0) > from)
}

/** Null when time was up. */
async function fragments(connection: Connection, label: Label, keyPrefix: string, text: string, most: bigint): Promise<Hit[] | null> {
  const [cypher, parameters] = fragment(label, keyPrefix, text, most)
  try {
    return (await connection.read(cypher, parameters, SCAN_MILLISECONDS)).flatMap(hitOf)
  } catch (error) {
    if (error instanceof AppError && error.code === 'TIMED_OUT') return null
    throw error
  }
}
