import { createHash } from 'node:crypto'

/** A ring's id: a hash of its sorted core members, so that the same ring has the same id in every run. */
export function ringId(storeKeys: readonly string[]): string {
  return createHash('sha256').update(storeKeys.toSorted().join('\n')).digest('hex').slice(0, 12)
}
