import { useEffect, useMemo, useState } from 'react'
import type { Parameter, SavedQuery } from '../../../server/contract/queries.ts'
import { keepDraft, keptDraft } from './keptDraft.ts'
import { defaultValues, formProblems, type FormValues, formValue, freeValues, parameterNames, typedValues } from './parameterValues.ts'
import type { QueryLink } from './queryLink.ts'
import type { Asked } from './useQueryRun.ts'

interface Draft {
  readonly queryId: string | null
  readonly cypher: string
  readonly values: FormValues
}

const EMPTY: Draft = { queryId: null, cypher: '', values: {} }
const drafted = ({ queryId, cypher, parameters }: SavedQuery): Draft => ({ queryId, cypher, values: defaultValues(parameters) })

/** What stands in the form and the editor, kept in the browser. A saved query that was edited runs as a text of one's own, with the same parameters. */
export function useDraft(caseId: string, queries: readonly SavedQuery[], link: QueryLink | null, address: string) {
  const [seen, setSeen] = useState(address)
  /** The address that the draft began with; ahead of the browser's while that is on its way. */
  const [opened, setOpened] = useState(address)
  const [draft, setDraft] = useState<Draft>(() => begun(caseId, queries, link, address))
  const [tried, setTried] = useState(false)
  const follow = (to: QueryLink | null, at: string) => {
    setOpened(at)
    setTried(false)
    if (to) setDraft(linked(queries, to))
  }
  if (seen !== address) {
    setSeen(address)
    if (opened !== address) follow(link, address)
  }
  useEffect(() => keepDraft(localStorage, caseId, { address: opened, ...draft }), [caseId, opened, draft])

  const { cypher, values } = draft
  const query = queries.find(({ queryId }) => queryId === draft.queryId) ?? null
  const isChanged = query !== null && cypher.trim() !== query.cypher.trim()
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
    /** Opens what an address names, before the browser is there. */
    follow,
    clear: () => setDraft(EMPTY),
    restore: () => query && setDraft(drafted(query)),
    /** What is in the editor is now that saved query. */
    become: (saved: SavedQuery) => setDraft((now) => ({ ...now, queryId: saved.queryId, cypher: saved.cypher })),
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

function begun(caseId: string, queries: readonly SavedQuery[], link: QueryLink | null, address: string): Draft {
  const kept = keptDraft(localStorage, caseId)
  if (kept && (link === null || kept.address === address)) return kept
  if (link) return linked(queries, link)
  return queries[0] ? drafted(queries[0]) : EMPTY
}

function linked(queries: readonly SavedQuery[], { queryId, cypher, parameters }: QueryLink): Draft {
  const query = queries.find((one) => one.queryId === queryId)
  const given = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, formValue(value)]))
  return { queryId: query?.queryId ?? null, cypher: cypher ?? query?.cypher ?? '', values: { ...(query ? defaultValues(query.parameters) : {}), ...given } }
}

function ownParameter(name: string): Parameter {
  return { name, type: 'string', title: { zh: name, en: name }, default: '', required: false }
}
