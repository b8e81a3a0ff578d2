/** Gated stores 0 … nodes − 1 and the pairs whose evidence speaks for one hand: weights are log-odds above 0, sources below targets, sorted. */
export interface LinkGraph {
  readonly nodes: number
  readonly sources: Int32Array
  readonly targets: Int32Array
  readonly weights: Float64Array
}

/** Community of every node: 0 … communities − 1, largest first, then by smallest node. */
export interface Communities {
  readonly membership: Int32Array
  readonly communities: number
}

/** Modularity of a partition of the link graph; null when it has no links. */
export function modularity(graph: LinkGraph, { membership, communities }: Communities): number | null {
  const inside = new Float64Array(communities)
  const degree = new Float64Array(communities)
  let total = 0
  graph.weights.forEach((weight, i) => {
    const a = membership[graph.sources[i] ?? 0] ?? 0
    const b = membership[graph.targets[i] ?? 0] ?? 0
    total += weight
    degree[a] = (degree[a] ?? 0) + weight
    degree[b] = (degree[b] ?? 0) + weight
    if (a === b) inside[a] = (inside[a] ?? 0) + weight
  })
  if (total === 0) return null
  return inside.reduce((sum, weight, c) => sum + weight / total - ((degree[c] ?? 0) / (2 * total)) ** 2, 0)
}
