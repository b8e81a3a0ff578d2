import { timeOf } from './eventSpan.ts'
import type { ValueRange } from './lens.ts'
import type { Contents } from './sceneState.ts'
import { valueOf } from './valueOf.ts'

/** A property of one kind that can be compared, with what is found of it on the canvas. */
export interface PropertyRange extends Pick<ValueRange, 'on' | 'kind' | 'property'> {
  readonly what: 'time' | 'money' | 'number'
  readonly least: number
  readonly most: number
  readonly known: number
  readonly all: number
}

/** Numbers that name something instead of counting it. */
const NAMES: ReadonlySet<string> = new Set(['line', 'sourceId', 'source_id', 'srcN', 'ringNo', 'degreeRank'])

/** What can be filtered by value: of every kind its numbers, sums and times that are not all the same. */
export function propertyRanges({ graph }: Contents): PropertyRange[] {
  const found = new Map<string, PropertyRange>()
  const all = new Map<string, number>()
  const read = (on: 'node' | 'relation', kind: string, properties: Readonly<Record<string, unknown>>) => {
    all.set(`${on} ${kind}`, (all.get(`${on} ${kind}`) ?? 0) + 1)
    for (const property of Object.keys(properties)) {
      if (NAMES.has(property)) continue
      const value = valueOf(properties, property)
      if (value === null) continue
      const key = `${on} ${kind} ${property}`
      const before = found.get(key)
      const what = timeOf(properties[property]) === null ? (property.endsWith('Fen') ? 'money' : 'number') : 'time'
      found.set(key, {
        on,
        kind,
        property,
        what,
        least: Math.min(before?.least ?? value, value),
        most: Math.max(before?.most ?? value, value),
        known: (before?.known ?? 0) + 1,
        all: 0,
      })
    }
  }
  graph.forEachNode((_, { node }) => read('node', node.label, node.properties))
  graph.forEachEdge((_, { relation }) => read('relation', relation.type, relation.properties))
  return [...found.values()].filter(({ least, most }) => least < most).map((range) => ({ ...range, all: all.get(`${range.on} ${range.kind}`) ?? range.known }))
}
