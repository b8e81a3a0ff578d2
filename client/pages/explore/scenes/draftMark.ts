import { z } from 'zod'

/** What this browser knows of the canvas that the server keeps: when it was last kept from here, and whether the canvas changed since. */
const mark = z.object({ savedAt: z.string().nullable(), changed: z.boolean() })
export type DraftMark = z.infer<typeof mark>

const keyOf = (caseId: string) => `kongbao.draft.${caseId}`

export function draftMark(storage: Storage, caseId: string): DraftMark {
  try {
    return mark.parse(JSON.parse(storage.getItem(keyOf(caseId)) ?? ''))
  } catch {
    return { savedAt: null, changed: false }
  }
}

export function setDraftMark(storage: Storage, caseId: string, value: DraftMark): void {
  storage.setItem(keyOf(caseId), JSON.stringify(value))
}

/** Whether the canvas of the server goes before the one of this browser: it is newer than what was kept from here, and nothing here waits to be kept. */
export function takesServers(mine: DraftMark, mineNodes: number, serverSavedAt: string): boolean {
  if (mineNodes === 0 && !mine.changed) return true
  return !mine.changed && mine.savedAt !== null && serverSavedAt > mine.savedAt
}
