import type { WeightedPair } from './minimumCut.ts'

/**
 * The two sides of the weakest pair of the maximum spanning tree: 1 for the nodes of one side. Of all ways to divide the nodes it is
 * the one whose strongest pair across is weakest. Where the pairs do not connect all nodes, one side is what node 0 is connected with.
 */
export function spanningCut(nodes: number, pairs: readonly WeightedPair[]): Uint8Array {
  const strongest = pairs.toSorted((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
  const whole = forest(nodes)
  const tree = strongest.filter(({ a, b }) => whole.join(a, b))
  if (tree.length === nodes - 1) tree.pop()
  const parts = forest(nodes)
  for (const { a, b } of tree) parts.join(a, b)
  return Uint8Array.from({ length: nodes }, (_, node) => (parts.root(node) === parts.root(0) ? 1 : 0))
}

function forest(nodes: number): { root: (node: number) => number; join: (a: number, b: number) => boolean } {
  const parent = Int32Array.from({ length: nodes }, (_, node) => node)
  const root = (node: number): number => {
    let top = node
    while ((parent[top] ?? top) !== top) top = parent[top] ?? top
    parent[node] = top
    return top
  }
  const join = (a: number, b: number): boolean => {
    const [x, y] = [root(a), root(b)]
    parent[y] = x
    return x !== y
  }
  return { root, join }
}
