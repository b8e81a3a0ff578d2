import { parseTarget } from '../../../server/contract/notes.ts'

/** Where a target can be looked at: a ring has its page, everything else the canvas. */
export function targetLink(caseId: string, target: string): string {
  const parsed = parseTarget(target)
  if (parsed?.kind === 'node' && parsed.label === 'Ring') return `/cases/${caseId}/rings/${encodeURIComponent(parsed.key)}`
  const focus = parsed?.kind === 'relation' ? parsed.from : target
  return `/cases/${caseId}/explore?focus=${encodeURIComponent(focus)}`
}
