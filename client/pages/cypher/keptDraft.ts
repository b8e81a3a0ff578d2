import { z } from 'zod'

const kept = z.object({
  /** The address that the draft began with. */
  address: z.string(),
  queryId: z.string().nullable(),
  cypher: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.boolean()])),
})
export type KeptDraft = z.infer<typeof kept>

const nameOf = (caseId: string) => `kongbao.cypher.${caseId}`

/** Keeps what stands in the editor, so that closing the page loses nothing. */
export function keepDraft(storage: Storage, caseId: string, draft: KeptDraft): void {
  try {
    storage.setItem(nameOf(caseId), JSON.stringify(draft))
  } catch {
    // A browser without room keeps the older one.
  }
}

export function keptDraft(storage: Storage, caseId: string): KeptDraft | null {
  try {
    return kept.safeParse(JSON.parse(storage.getItem(nameOf(caseId)) ?? 'null')).data ?? null
  } catch {
    return null
  }
}
