import type { GraphNode, GraphRelation } from '../../../server/contract/common.ts'
import { DAY } from '../../format/time.ts'
import type { Span } from './lens.ts'

const TIME = /^\d{4}-\d{2}-\d{2}([T ]|$)/
/** Kinds of nodes that happen; a store or an account is there all the time. */
const EVENTS: ReadonlySet<string> = new Set(['Order', 'Waybill'])

const known = new WeakMap<object, Span | null>()

/** When a relation happened; over a span where it sums up several; null where the record gives no time. */
export function spanOfRelation(relation: GraphRelation): Span | null {
  return remembered(relation, () => {
    const { at, firstAt, lastAt } = relation.properties
    return spanOf([at, firstAt, lastAt], isDayOnly(relation.properties))
  })
}

/** When an order or a waybill happened, from its first to its last time; null for other nodes and where the record gives no time. */
export function spanOfNode(node: GraphNode): Span | null {
  if (!EVENTS.has(node.label)) return null
  return remembered(node, () => spanOf(Object.values(node.properties), isDayOnly(node.properties)))
}

export function overlapsSpan(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to
}

/** Milliseconds; null for what is no time. Times without a zone are in +08:00. */
export function timeOf(value: unknown): number | null {
  if (typeof value !== 'string' || !TIME.test(value)) return null
  const local = value.length === 10 ? `${value}T00:00:00` : value.replace(' ', 'T')
  const time = Date.parse(/(Z|[+-]\d{2}:?\d{2})$/.test(local) ? local : `${local}+08:00`)
  return Number.isNaN(time) ? null : time
}

function spanOf(values: readonly unknown[], dayOnly: boolean): Span | null {
  let from = Infinity
  let last = -Infinity
  for (const value of values) {
    const time = timeOf(value)
    if (time === null) continue
    from = Math.min(from, time)
    last = Math.max(last, time)
  }
  return last === -Infinity ? null : { from, to: last + (dayOnly ? DAY : 1) }
}

function isDayOnly({ dayOnly }: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(dayOnly) ? dayOnly.length > 0 : typeof dayOnly === 'string' ? dayOnly !== '' : dayOnly === true
}

/** Records do not change while they are on a canvas, and their times are asked for with every move of the window. */
function remembered(record: object, read: () => Span | null): Span | null {
  const before = known.get(record)
  if (before !== undefined) return before
  const now = read()
  known.set(record, now)
  return now
}
