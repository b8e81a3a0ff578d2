/** A pair by the places of its two stores, with its log-odds. */
export interface WeightedPair {
  readonly a: number
  readonly b: number
  readonly weight: number
}

/**
 * The cut of least weight that divides nodes 0 … nodes − 1 in two: 1 for the nodes of one side. Of several such cuts one is given.
 * Stoer, Wagner 1997; takes nodes³ steps and nodes² numbers. Weights are taken in hundredths, so that sums are exact.
 */
export function minimumCut(nodes: number, pairs: readonly WeightedPair[]): Uint8Array {
  const between = new Float64Array(nodes * nodes)
  for (const { a, b, weight } of pairs) {
    const hundredths = Math.round(weight * 100)
    between[a * nodes + b] = (between[a * nodes + b] ?? 0) + hundredths
    between[b * nodes + a] = (between[b * nodes + a] ?? 0) + hundredths
  }
  const merged = Array.from({ length: nodes }, (_, node) => [node])
  const left = Array.from({ length: nodes }, (_, node) => node)
  let least = Infinity
  let side: readonly number[] = []
  while (left.length > 1) {
    const tied = new Float64Array(nodes)
    const open = new Set(left)
    let [before, last] = [-1, -1]
    while (open.size > 0) {
      let next = -1
      for (const node of open) if (next < 0 || (tied[node] ?? 0) > (tied[next] ?? 0)) next = node
      open.delete(next)
      before = last
      last = next
      for (const node of open) tied[node] = (tied[node] ?? 0) + (between[next * nodes + node] ?? 0)
    }
    if ((tied[last] ?? 0) < least) {
      least = tied[last] ?? 0
      side = merged[last] ?? []
    }
    merged[before] = [...(merged[before] ?? []), ...(merged[last] ?? [])]
    for (const node of left) {
      const sum = (between[before * nodes + node] ?? 0) + (between[last * nodes + node] ?? 0)
      between[before * nodes + node] = sum
      between[node * nodes + before] = sum
    }
    left.splice(left.indexOf(last), 1)
  }
  const sides = new Uint8Array(nodes)
  for (const node of side) sides[node] = 1
  return sides
}
