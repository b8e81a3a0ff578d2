/** The items by what `of` says of each, in their order. (Node 20 has no `Map.groupBy`.) */
export function groupBy<T, K extends string>(items: Iterable<T>, of: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(of(item))
    if (group) group.push(item)
    else groups.set(of(item), [item])
  }
  return groups
}
