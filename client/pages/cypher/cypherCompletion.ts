import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete'
import type { graphSchema } from '../../../server/contract/graph.ts'
import type { ReplyOf } from '../../api.ts'

type Schema = ReplyOf<typeof graphSchema>

const KEYWORDS = [
  'MATCH',
  'OPTIONAL MATCH',
  'WHERE',
  'WITH',
  'RETURN',
  'ORDER BY',
  'LIMIT',
  'SKIP',
  'UNWIND',
  'DISTINCT',
  'AND',
  'OR',
  'NOT',
  'IN',
  'AS',
  'CASE',
  'WHEN',
  'THEN',
  'ELSE',
  'END',
]
const FUNCTIONS = [
  'count',
  'sum',
  'avg',
  'min',
  'max',
  'collect',
  'size',
  'coalesce',
  'shortestPath',
  'nodes',
  'relationships',
  'labels',
  'type',
  'keys',
  'date',
  'datetime',
  'duration',
]

/** Completes labels after `(x:`, relations after `[x:`, properties after `x.`, parameters after `$`, else keywords and functions. */
export function cypherCompletion(schema: Schema | undefined, parameters: readonly string[]): CompletionSource {
  const labels = (schema?.labels ?? []).map(({ label, properties }): Completion => ({ label, type: 'class', detail: properties.slice(0, 4).join(', ') }))
  const types = [...new Map((schema?.relations ?? []).map((one) => [one.type, one])).values()].map(({ type, from, to }): Completion => ({
    label: type,
    type: 'type',
    detail: `${from} → ${to}`,
  }))
  const properties = names([...(schema?.labels ?? []), ...(schema?.relations ?? [])].flatMap((one) => one.properties)).map((label): Completion => ({
    label,
    type: 'property',
  }))
  const words: Completion[] = [
    ...KEYWORDS.map((label) => ({ label, type: 'keyword' })),
    ...FUNCTIONS.map((label) => ({ label, type: 'function', apply: `${label}(` })),
  ]

  return (context: CompletionContext): CompletionResult | null => {
    const after = (pattern: RegExp) => context.matchBefore(pattern)
    const relation = after(/\[[\w]*:[\w|:]*$/)
    if (relation) return at(context, /[\w]*$/, types)
    const label = after(/[(\s,&|!:]?[\w]*:\w*$/)
    if (label && /[(\w]\w*:\w*$/.test(label.text)) return at(context, /\w*$/, labels)
    if (after(/\.\w*$/)) return at(context, /\w*$/, properties)
    if (after(/\$\w*$/))
      return at(
        context,
        /\w*$/,
        parameters.map((name) => ({ label: name, type: 'variable' })),
      )
    const word = after(/\w+$/)
    return word || context.explicit ? at(context, /\w*$/, words) : null
  }
}

function at(context: CompletionContext, pattern: RegExp, options: readonly Completion[]): CompletionResult {
  return { from: context.matchBefore(pattern)?.from ?? context.pos, options, validFor: /^\w*$/ }
}

function names(all: readonly string[]): string[] {
  return [...new Set(all)].toSorted()
}
