import type { Verdict } from '../../contract/verdicts.ts'
import { AppError } from '../../errors.ts'
import { appendAudit } from '../audit.ts'
import type { Case } from '../case.ts'
import { currentUser } from '../currentUser.ts'
import { chinaTime } from '../exports/chinaTime.ts'
import { applyVerdicts } from './applyVerdicts.ts'
import { isExtent, keptVerdicts, told } from './keptVerdict.ts'

/** Takes a verdict back: what stood before it stands again. Its row stays, with who took it back and why. Throws NOT_FOUND, or CONFLICT when it was taken back before. */
export async function withdrawVerdict(kase: Case, verdictId: number, reason: string, now: Date): Promise<Verdict> {
  const kept = (await keptVerdicts(kase)).find((one) => one.verdictId === verdictId)
  if (!kept) throw new AppError('NOT_FOUND', `This case has no verdict ${verdictId}.`, { verdictId })
  if (kept.withdrawn)
    throw new AppError('CONFLICT', `Verdict ${verdictId} was taken back by ${kept.withdrawn.author} at ${kept.withdrawn.at} already.`, { verdictId })
  const withdrawn = { author: currentUser().name, at: chinaTime(now), reason }
  await kase.casework.run('UPDATE verdict SET withdrawn = $2 WHERE verdict_id = $1', [verdictId, JSON.stringify(withdrawn)])
  if (isExtent(kept)) await applyVerdicts(kase)
  const rings = kept.rings.map(({ ringId }) => ringId)
  await appendAudit(kase, { action: 'verdict.withdraw', user: withdrawn.author, details: { verdictId, kind: kept.kind, rings, reason } }, now)
  return told({ ...kept, withdrawn })
}
