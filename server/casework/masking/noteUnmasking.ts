import { appendAudit } from '../audit.ts'
import type { Case } from '../case.ts'
import { chinaTime } from '../exports/chinaTime.ts'
import { requireSecondPerson } from '../secondPerson.ts'

interface Unmasking {
  readonly reason: string
  readonly by: string
  readonly second: string
}

/** Notes who sees this case unmasked, why, and who stood by. Throws SECOND_PERSON when that is the same person. */
export async function noteUnmasking(kase: Case, { reason, by, second }: Unmasking, now: Date): Promise<{ at: string; by: string; second: string }> {
  requireSecondPerson(second, by)
  await appendAudit(kase, { action: 'unmask', user: by, details: { reason, second } }, now)
  return { at: chinaTime(now), by, second }
}
