import type { SceneGraph } from './SceneGraph.ts'

/** Nodes by number, and whom each of them is tied to: each neighbour once, itself never. */
export interface Ties {
  readonly ids: readonly string[]
  /** The neighbours of a node are `others` from its start to the start of the next. */
  readonly starts: Int32Array
  readonly others: Int32Array
}

/** What ties these nodes among each other. Numbers in a row: lists by id would take longer than what is asked of them. */
export function tiesOf(graph: SceneGraph, nodes: ReadonlySet<string>, relations: ReadonlySet<string>): Ties {
  const ids = [...nodes]
  const number = new Map(ids.map((id, index) => [id, index]))
  const ends = new Int32Array(2 * relations.size)
  let count = 0
  const starts = new Int32Array(ids.length + 1)
  for (const id of relations) {
    const { from, to } = graph.getEdgeAttributes(id).relation
    const [a, b] = [number.get(from), number.get(to)]
    if (a === undefined || b === undefined || a === b) continue
    ends[count++] = a
    ends[count++] = b
    starts[a + 1] = at(starts, a + 1) + 1
    starts[b + 1] = at(starts, b + 1) + 1
  }
  for (let node = 0; node < ids.length; node++) starts[node + 1] = at(starts, node + 1) + at(starts, node)
  const others = new Int32Array(count)
  const filled = starts.slice()
  for (let end = 0; end < count; end++) {
    const node = at(ends, end)
    const place = at(filled, node)
    others[place] = at(ends, end ^ 1)
    filled[node] = place + 1
  }
  return eachOnce({ ids, starts, others })
}

function eachOnce({ ids, starts, others }: Ties): Ties {
  const seen = new Int32Array(ids.length).fill(-1)
  const [firsts, left] = [new Int32Array(starts.length), new Int32Array(others.length)]
  let count = 0
  for (let node = 0; node < ids.length; node++) {
    for (const other of others.subarray(at(starts, node), at(starts, node + 1))) {
      if (at(seen, other) === node) continue
      seen[other] = node
      left[count++] = other
    }
    firsts[node + 1] = count
  }
  return { ids, starts: firsts, others: left.subarray(0, count) }
}

/** The nodes at most `steps` away from one of `centres`, breadth first. */
export function around(ties: Ties, centres: Iterable<string>, steps: number): Set<string> {
  const wanted = new Set(centres)
  const first = ties.ids.flatMap((id, index) => (wanted.has(id) ? [index] : []))
  const reached = new Uint8Array(ties.ids.length)
  return named(ties, reach(ties, first, steps, reached))
}

/** The k-core: what is left when nodes with fewer than `k` neighbours among those left are taken away until none is. */
export function core(ties: Ties, k: number): Set<string> {
  const { ids, starts } = ties
  const degrees = Int32Array.from(ids, (_, node) => at(starts, node + 1) - at(starts, node))
  const gone: number[] = []
  for (const [node, degree] of degrees.entries()) if (degree < k) gone.push(node)
  for (const node of gone) {
    for (const other of neighbours(ties, node)) {
      const degree = at(degrees, other) - 1
      degrees[other] = degree
      if (degree === k - 1) gone.push(other)
    }
  }
  const left = new Set(ids)
  for (const node of gone) left.delete(ids[node] ?? '')
  return left
}

/** The largest part that hangs together; of equally large ones the one with the first id. */
export function largestPart(ties: Ties): Set<string> {
  const reached = new Uint8Array(ties.ids.length)
  let best = new Set<string>()
  let first = ''
  for (const node of ties.ids.keys()) {
    if (at(reached, node) === 1) continue
    const part = reach(ties, [node], Infinity, reached)
    if (part.length < best.size) continue
    const ids = named(ties, part)
    const least = [...ids].reduce((a, b) => (b < a ? b : a))
    if (ids.size === best.size && least > first) continue
    best = ids
    first = least
  }
  return best
}

/** The numbers of what is at most `steps` away from `first`, themselves among them; all of it is marked as reached. */
function reach(ties: Ties, first: readonly number[], steps: number, reached: Uint8Array): number[] {
  const found = [...first]
  for (const node of found) reached[node] = 1
  let edge = 0
  for (let step = 0; step < steps && edge < found.length; step++) {
    const end = found.length
    for (; edge < end; edge++) {
      for (const other of neighbours(ties, found[edge] ?? 0)) {
        if (at(reached, other) === 1) continue
        reached[other] = 1
        found.push(other)
      }
    }
  }
  return found
}

function neighbours({ starts, others }: Ties, node: number): Int32Array {
  return others.subarray(at(starts, node), at(starts, node + 1))
}

function named({ ids }: Ties, numbers: readonly number[]): Set<string> {
  return new Set(numbers.map((number) => ids[number] ?? ''))
}

function at(array: Int32Array | Uint8Array, index: number): number {
  return array[index] ?? 0
}
