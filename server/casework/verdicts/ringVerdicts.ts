import type { z } from 'zod'
import type { listVerdicts as listVerdictsEndpoint, ringVerdicts as ringVerdictsEndpoint } from '../../contract/verdicts.ts'
import { AppError } from '../../errors.ts'
import type { Case } from '../case.ts'
import { runOfRing } from '../runs.ts'
import { keptVerdicts, told } from './keptVerdict.ts'
import { caseVerdicts, NO_VERDICT } from './verdictsOf.ts'

/** Where a ring stands, and all that was ever said of it or of a ring that it continues, what was taken back included. Throws NOT_FOUND. */
export async function ringVerdicts(kase: Case, ringId: string): Promise<z.infer<typeof ringVerdictsEndpoint.reply>> {
  if (!(await runOfRing(kase, ringId))) throw new AppError('NOT_FOUND', `There is no ring ${ringId} in any run of this case.`, { ringId })
  const standing = (await caseVerdicts(kase)).standing.get(ringId) ?? NO_VERDICT
  const reaching = new Set(standing.verdicts.map(({ verdictId }) => verdictId))
  const kept = await keptVerdicts(kase)
  const history = kept.filter(({ verdictId, rings }) => reaching.has(verdictId) || rings.some((ring) => ring.ringId === ringId))
  return { standing, history: history.map(told) }
}

export async function listVerdicts(kase: Case): Promise<z.infer<typeof listVerdictsEndpoint.reply>> {
  const { standing, gone, hidden } = await caseVerdicts(kase)
  const secondLooks = [...standing].filter(([ringId, { secondLook }]) => secondLook && !hidden.has(ringId)).length
  return { standing: Object.fromEntries(standing), gone: [...gone], secondLooks }
}
