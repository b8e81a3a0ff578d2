/** Relations that no record states: the analysis says them. They are drawn dashed. */
const INFERRED: ReadonlySet<string> = new Set(['MEMBER_OF', 'MAYBE_SAME', 'LINKED'])

export function isInferred(type: string): boolean {
  return INFERRED.has(type)
}
