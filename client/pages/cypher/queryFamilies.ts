import type { Bilingual } from '../../../server/contract/common.ts'
import type { SavedQuery } from '../../../server/contract/queries.ts'

export interface QueryFamily {
  readonly id: string
  readonly title: Bilingual
  readonly queries: readonly SavedQuery[]
}

export const OWNERS = ['all', 'shipped', 'mine', 'shared'] as const
/** Whose queries: all, those that ship, one's own, those that others share. */
export type Owner = (typeof OWNERS)[number]

export function isOf(owner: Owner, { own }: SavedQuery): boolean {
  if (owner === 'all') return true
  if (owner === 'shipped') return own === null
  return own !== null && own.mine === (owner === 'mine')
}

/** Queries that hold every searched word somewhere, by family, in the order in which they ship. */
export function queryFamilies(queries: readonly SavedQuery[], search: string): QueryFamily[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const families = new Map<string, { id: string; title: Bilingual; queries: SavedQuery[] }>()
  for (const query of queries) {
    const text = textOf(query)
    if (!words.every((word) => text.includes(word))) continue
    const family = families.get(query.family) ?? { id: query.family, title: query.familyTitle, queries: [] }
    family.queries.push(query)
    families.set(query.family, family)
  }
  return [...families.values()]
}

function textOf({ queryId, title, description, familyTitle, tags, cypher, own }: SavedQuery): string {
  const texts = [queryId, title.zh, title.en, description.zh, description.en, familyTitle.zh, familyTitle.en, own?.author ?? '', ...tags, cypher]
  return texts.join('\n').toLowerCase()
}
