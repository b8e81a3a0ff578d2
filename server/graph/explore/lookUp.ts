import type { z } from 'zod'
import { LABELS } from '../../contract/common.ts'
import { LOOKUP_LIMIT, type lookUpNodes } from '../../contract/graph.ts'
import { AppError } from '../../errors.ts'
import type { Connection } from '../connection.ts'
import { hitOf, type Hit } from './hits.ts'
import { pastedLines } from '../../domain/pastedLines.ts'
import { exact, wholeNames } from './searchSteps.ts'

type LookedUp = z.infer<typeof lookUpNodes.reply>

/** Finds each identifier of a pasted list whole, as a number or as a name. Throws TOO_LARGE beyond 5,000 different ones. */
export async function lookUp(connection: Connection, text: string): Promise<LookedUp> {
  const asked = pastedLines(text)
  if (asked.length > LOOKUP_LIMIT) {
    const message = `${asked.length} different identifiers were pasted, and at most ${LOOKUP_LIMIT} are looked up at once; nothing was looked up. Split the list.`
    throw new AppError('TOO_LARGE', message, { given: asked.length, most: LOOKUP_LIMIT })
  }
  const records = (await connection.readEach([...exact(LABELS, asked), ...wholeNames(LABELS, asked)])).flat()
  const hits = new Map<string, Hit & { asked: string }>()
  const found = new Set<string>()
  for (const record of records) {
    const line = String(record.get('t'))
    found.add(line)
    for (const hit of hitOf(record)) if (!hits.has(hit.id)) hits.set(hit.id, { ...hit, asked: line })
  }
  const order = new Map(asked.map((line, i) => [line, i]))
  const sorted = [...hits.values()].toSorted((a, b) => (order.get(a.asked) ?? 0) - (order.get(b.asked) ?? 0) || (a.id < b.id ? -1 : 1))
  return { hits: sorted, asked: asked.length, found: found.size, misses: asked.filter((line) => !found.has(line)) }
}
