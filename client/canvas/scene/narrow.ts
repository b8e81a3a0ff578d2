/** Which nodes are left, and whom each of them is tied to. */
export type Neighbours = ReadonlyMap<string, readonly string[]>

/** The nodes at most `steps` away from one of `centres`, breadth first. */
export function around(neighbours: Neighbours, centres: Iterable<string>, steps: number): Set<string> {
  const reached = new Set<string>()
  for (const id of centres) if (neighbours.has(id)) reached.add(id)
  let edge = [...reached]
  for (let step = 0; step < steps && edge.length > 0; step++) {
    const next: string[] = []
    for (const id of edge) {
      for (const other of neighbours.get(id) ?? []) {
        if (reached.has(other)) continue
        reached.add(other)
        next.push(other)
      }
    }
    edge = next
  }
  return reached
}

/** The k-core: what is left when nodes with fewer than `k` neighbours among those left are taken away until none is. */
export function core(neighbours: Neighbours, k: number): Set<string> {
  const degrees = new Map<string, number>()
  for (const [id, others] of neighbours) degrees.set(id, new Set(others.filter((other) => other !== id)).size)
  const gone = new Set<string>()
  const queue = [...degrees].filter(([, degree]) => degree < k).map(([id]) => id)
  for (const id of queue) gone.add(id)
  for (const id of queue) {
    for (const other of new Set(neighbours.get(id))) {
      if (gone.has(other)) continue
      const degree = (degrees.get(other) ?? 0) - 1
      degrees.set(other, degree)
      if (degree >= k) continue
      gone.add(other)
      queue.push(other)
    }
  }
  return new Set([...neighbours.keys()].filter((id) => !gone.has(id)))
}

/** The largest part that hangs together; of equally large ones the one with the first id. */
export function largestPart(neighbours: Neighbours): Set<string> {
  let best = new Set<string>()
  let first = ''
  const seen = new Set<string>()
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue
    const part = around(neighbours, [start], Infinity)
    let least = start
    for (const id of part) {
      seen.add(id)
      if (id < least) least = id
    }
    if (part.size > best.size || (part.size === best.size && least < first)) {
      best = part
      first = least
    }
  }
  return best
}
