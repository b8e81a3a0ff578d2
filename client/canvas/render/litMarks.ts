import type { DrawnGraph } from './Drawing.ts'
import type { Look } from './look.ts'

/** What stays full while something is selected or hovered. */
export interface Lit {
  /** The marks that are selected or hovered. */
  readonly centres: ReadonlySet<string>
  /** Those and their neighbours. */
  readonly marks: ReadonlySet<string>
}

/** Beyond so many, lighting up what a selection ties would be the whole picture again. */
const MOST = 2000

/** Null: nothing is dimmed. A group is selected when its members are. */
export function litMarks(graph: DrawnGraph, look: Look, markOf: (nodeId: string) => string): Lit | null {
  const asked = look.hovered === null ? [...look.selected].map(markOf) : [look.hovered]
  const centres = new Set(asked.filter((id) => graph.hasNode(id)))
  if (centres.size === 0 || centres.size > MOST) return null
  const marks = new Set(centres)
  for (const id of centres) {
    if (graph.degree(id) > 5 * MOST) continue
    graph.forEachNeighbor(id, (other) => void marks.add(other))
  }
  return { centres, marks }
}
