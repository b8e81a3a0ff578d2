import { z } from 'zod'

/** What the Cypher page is opened with: a saved query or a text, and values for its parameters. */
export interface QueryLink {
  readonly queryId: string | null
  readonly cypher: string | null
  readonly parameters: Readonly<Record<string, unknown>>
}

const values = z.record(z.string(), z.unknown())

/** A text stands behind `#`, which browsers keep to themselves. */
export function queryAddress(caseId: string, { queryId = null, cypher = null, parameters = {} }: Partial<QueryLink>): string {
  const search = new URLSearchParams()
  if (queryId !== null) search.set('query', queryId)
  if (Object.keys(parameters).length > 0) search.set('with', JSON.stringify(parameters))
  return `/cases/${encodeURIComponent(caseId)}/cypher${search.size > 0 ? `?${search}` : ''}${cypher === null ? '' : `#${encodeURIComponent(cypher)}`}`
}

/** Null when the address names nothing. */
export function readQueryLink(search: string, hash: string): QueryLink | null {
  const params = new URLSearchParams(search)
  const queryId = params.get('query')
  const cypher = hash.length > 1 ? decoded(hash.slice(1)) : null
  return queryId === null && cypher === null ? null : { queryId, cypher, parameters: parsed(params.get('with')) }
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    return values.safeParse(JSON.parse(text ?? '{}')).data ?? {}
  } catch {
    return {}
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
