import type { GraphNode } from '../../../server/contract/common.ts'
import { isListParameter, labelOfParameter, type Parameter, type SavedQuery } from '../../../server/contract/queries.ts'

export interface FittingQuery {
  readonly query: SavedQuery
  /** The selection as values of its parameters. */
  readonly parameters: Readonly<Record<string, unknown>>
}

/** The queries whose parameters take exactly these nodes, in the order in which they ship. */
export function fittingQueries(queries: readonly SavedQuery[], nodes: readonly GraphNode[]): FittingQuery[] {
  return queries.flatMap((query) => {
    const parameters = filledBy(query.parameters, nodes)
    return parameters ? [{ query, parameters }] : []
  })
}

function filledBy(parameters: readonly Parameter[], nodes: readonly GraphNode[]): Record<string, unknown> | null {
  const filled: Record<string, unknown> = {}
  let rest = [...nodes]
  for (const label of new Set(nodes.map((node) => node.label))) {
    const keys = rest.filter((node) => node.label === label).map(({ key }) => key)
    const fields = parameters.filter(({ type }) => labelOfParameter(type) === label)
    const list = fields.find(({ type }) => isListParameter(type))
    const singles = fields.filter((field) => field !== list)
    if (singles.length > 0 && singles.length === keys.length) singles.forEach(({ name }, place) => Object.assign(filled, { [name]: keys[place] }))
    else if (list) filled[list.name] = keys
    else continue
    rest = rest.filter((node) => node.label !== label)
  }
  const any = parameters.find(({ type }) => type === 'node')
  if (any && rest.length === 1) {
    filled[any.name] = rest[0]?.key
    rest = []
  }
  return rest.length === 0 && Object.keys(filled).length > 0 ? filled : null
}
