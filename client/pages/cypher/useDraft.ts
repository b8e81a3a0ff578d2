import { useMemo, useState } from 'react'
import type { SavedQuery } from '../../../server/contract/queries.ts'
import { defaultValues, formProblems, type FormValues, freeValues, type Parameter, parameterNames, typedValues } from './parameterValues.ts'
import type { Past } from './QueryHistory.tsx'
import type { Asked } from './useQueryRun.ts'

interface Draft {
  readonly query: SavedQuery | null
  readonly cypher: string
  readonly values: FormValues
}

const drafted = (query: SavedQuery): Draft => ({ query, cypher: query.cypher, values: defaultValues(query.parameters) })
const EMPTY: Draft = { query: null, cypher: '', values: {} }

/** What stands in the form and the editor. A shipped query that was edited runs as a text of one's own, with the same parameters. */
export function useDraft(queries: readonly SavedQuery[], firstId: string | null) {
  const [draft, setDraft] = useState<Draft>(() => {
    const first = queries.find((query) => query.queryId === firstId) ?? queries[0]
    return first ? drafted(first) : EMPTY
  })
  const [tried, setTried] = useState(false)
  const { query, cypher, values } = draft
  const isChanged = query !== null && cypher !== query.cypher
  const names = useMemo(() => parameterNames(cypher), [cypher])
  const parameters = useMemo(
    () => (query && !isChanged ? query.parameters : names.map((name) => query?.parameters.find((one) => one.name === name) ?? ownParameter(name))),
    [query, isChanged, names],
  )
  const problems = formProblems(parameters, values)

  return {
    query,
    cypher,
    values,
    parameters,
    isChanged,
    /** Shown from the first try on. */
    problems: tried ? problems : {},
    choose: (chosen: SavedQuery) => {
      setTried(false)
      setDraft(drafted(chosen))
    },
    clear: () => setDraft(EMPTY),
    recall: (past: Past) => {
      const known = queries.find((one) => one.queryId === past.queryId) ?? null
      setDraft({
        query: known,
        cypher: known ? known.cypher : past.cypher,
        values: {
          ...(known ? defaultValues(known.parameters) : {}),
          ...Object.fromEntries(Object.entries(past.parameters).map(([name, value]) => [name, recalled(value)])),
        },
      })
    },
    setCypher: (text: string) => setDraft((now) => ({ ...now, cypher: text })),
    setValue: (name: string, value: string | boolean) => setDraft((now) => ({ ...now, values: { ...now.values, [name]: value } })),
    /** What to run, or null when the form says why not. */
    asked: (): Asked | null => {
      setTried(true)
      if (cypher.trim() === '' || Object.keys(problems).length > 0) return null
      if (query && !isChanged) return { queryId: query.queryId, cypher: null, parameters: typedValues(parameters, values) }
      const own = names.filter((name) => !query?.parameters.some((one) => one.name === name))
      const shipped = parameters.filter((one) => !own.includes(one.name))
      return { queryId: null, cypher, parameters: { ...typedValues(shipped, values), ...freeValues(own, values) } }
    },
  }
}

function ownParameter(name: string): Parameter {
  return { name, type: 'string', title: { zh: name, en: name }, default: null, required: false }
}

function recalled(value: unknown): string | boolean {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean' || typeof value === 'string') return value
  return Array.isArray(value) ? value.join('\n') : typeof value === 'number' ? String(value) : JSON.stringify(value)
}
