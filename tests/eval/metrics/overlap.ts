export type Groups = readonly (readonly string[])[]

/** How many members true group i and called group j have in common; only pairs of groups that have any. */
export function overlaps(truth: Groups, called: Groups): { truth: number; called: number; common: number }[] {
  const placeOf = new Map(called.flatMap((group, place) => group.map((key) => [key, place] as const)))
  return truth.flatMap((group, index) => {
    const counts = new Map<number, number>()
    for (const key of group) {
      const place = placeOf.get(key)
      if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1)
    }
    return [...counts].map(([place, common]) => ({ truth: index, called: place, common }))
  })
}
