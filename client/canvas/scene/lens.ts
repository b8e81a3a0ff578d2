import { z } from 'zod'

/** Milliseconds since 1970, `from` ≤ t < `to`. */
const span = z.object({ from: z.number(), to: z.number() })
export type Span = z.infer<typeof span>

/** A property of one kind of node or relation between two values, both included; null is open. Money in fen, times in milliseconds. */
const valueRange = z.object({
  on: z.enum(['node', 'relation']),
  /** The label or the relation type; other kinds are not touched. */
  kind: z.string(),
  property: z.string(),
  from: z.number().nullable(),
  to: z.number().nullable(),
  /** Whether those of the kind that do not state the property stay. */
  unknown: z.boolean(),
})
export type ValueRange = z.infer<typeof valueRange>

const GROUP_KINDS = ['ring', 'neighbours', 'selection'] as const

/** Nodes that are drawn as one. A node is in one group at most. */
const nodeGroup = z.object({
  id: z.string(),
  kind: z.enum(GROUP_KINDS),
  /** What holds it together: the ring's number, the name of the node whose neighbours they are; empty for a selection. */
  of: z.string(),
  members: z.array(z.string()).min(2),
})
export type NodeGroup = z.infer<typeof nodeGroup>

/** How a canvas is looked at: everything that changes what is drawn and nothing that is on it. */
export const lens = z.object({
  /** Switched off in the legend. */
  labels: z.array(z.string()),
  types: z.array(z.string()),
  ranges: z.array(valueRange),
  window: span.nullable(),
  /** Only what is at most so many steps away from these nodes. */
  around: z.object({ ids: z.array(z.string()).min(1), steps: z.number().int().min(1) }).nullable(),
  /** Only nodes with at least so many neighbours among each other; 0: all. */
  core: z.number().int().min(0),
  /** Only the largest part that hangs together. */
  largest: z.boolean(),
  /** Without the nodes that no visible relation ties. */
  tied: z.boolean(),
  groups: z.array(nodeGroup),
  /** Relations of one type between the same two nodes are one line. */
  merged: z.boolean(),
})
export type Lens = z.infer<typeof lens>

export const PLAIN: Lens = {
  labels: [],
  types: [],
  ranges: [],
  window: null,
  around: null,
  core: 0,
  largest: false,
  tied: false,
  groups: [],
  merged: true,
}

/** Whether anything may be left out; groups and merged lines hide nothing. */
export function isFiltering(one: Lens): boolean {
  return (
    one.labels.length > 0 ||
    one.types.length > 0 ||
    one.ranges.length > 0 ||
    one.window !== null ||
    one.around !== null ||
    one.core > 0 ||
    one.largest ||
    one.tied
  )
}

/** The same look with nothing left out. */
export function withoutFilters({ groups, merged }: Lens): Lens {
  return { ...PLAIN, groups, merged }
}

export function sameLens(a: Lens, b: Lens): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
