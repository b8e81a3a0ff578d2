import type { AttributeTest, graphSchema, NeighbourGroup, PropertyType } from '../../../../server/contract/graph.ts'
import type { ReplyOf } from '../../../api.ts'

/** A property by which neighbours can be told apart. */
export interface Attribute {
  readonly of: AttributeTest['of']
  readonly property: string
  readonly type: PropertyType
}

/** Where a row stands, or how the graph orders and finds nodes. */
const QUIET: ReadonlySet<string> = new Set(['src', 'srcN', 'degreeRank', 'initials', 'relKey', 'dayOnly', 'runId', 'to_label', 'from_label'])

/** The properties of the nodes and relations that these ways lead to, nodes first, each once. */
export function attributesOf(schema: ReplyOf<typeof graphSchema>, groups: readonly NeighbourGroup[]): Attribute[] {
  const found = new Map<string, Attribute>()
  const add = (of: Attribute['of'], types: Readonly<Record<string, PropertyType>>) => {
    for (const [property, type] of Object.entries(types))
      if (!QUIET.has(property) && type !== 'string[]') found.set(`${of}/${property}`, { of, property, type })
  }
  for (const { label, types } of schema.labels) if (groups.some((group) => group.label === label)) add('node', types)
  for (const { type, types } of schema.relations) if (groups.some((group) => group.type === type)) add('relation', types)
  return [...found.values()]
}
