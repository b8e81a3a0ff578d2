import { z } from 'zod'
import type { stateVerdict as stateVerdictEndpoint, Verdict } from '../../contract/verdicts.ts'
import { AppError } from '../../errors.ts'
import { appendAudit } from '../audit.ts'
import type { Case } from '../case.ts'
import { currentUser } from '../currentUser.ts'
import { chinaTime } from '../exports/chinaTime.ts'
import { latestRun } from '../runs.ts'
import { runRings, type RunRings } from '../runRings.ts'
import { applyVerdicts } from './applyVerdicts.ts'
import { isExtent, told, type VerdictBody } from './keptVerdict.ts'
import { madeRings } from './madeRings.ts'
import { sameMatter, verdictsOf } from './verdictsOf.ts'

type Statement = z.output<typeof stateVerdictEndpoint.body>

/**
 * Keeps a verdict on rings of the last run, or on what people made of them, in the name of who asks, and notes it in the audit log.
 * The run itself stays as it is; a split or merge shows in what lists, pages and exports make of it. Throws CONFLICT for a ring that the last run does not have, BAD_REQUEST for a merge of one ring or parts that are no division of the stores.
 */
export async function stateVerdict(kase: Case, { kind, ringIds, parts, reason }: Statement, now: Date): Promise<Verdict> {
  const run = await latestRun(kase)
  const kept = await runRings(kase, run?.runId ?? '', 'any')
  const rings = [...new Set(ringIds)].map((ringId) => judged(kept, ringId))
  if ((kind === 'merge') !== rings.length > 1)
    throw new AppError('BAD_REQUEST', kind === 'merge' ? 'A merge names two rings or more.' : 'Name one ring; only a merge names several.')
  checkParts(
    kind === 'split',
    parts,
    rings.flatMap(({ members }) => members.map(({ key }) => key)),
  )
  const standing = await verdictsOf(kase)
  const matter = sameMatter(kind)
  // What made a ring is not replaced by what is said of it next: that builds on it.
  const made = isExtent({ kind }) ? await madeRings(kase, run?.runId ?? '') : new Map<string, unknown>()
  const replaced = rings.flatMap(({ ringId }) => (made.has(ringId) ? [] : (standing.get(ringId)?.verdicts ?? []))).filter((one) => matter.includes(one.kind))
  const body: VerdictBody = { rings, parts, replaces: [...new Set(replaced.map(({ verdictId }) => verdictId))] }
  const author = currentUser().name
  const at = chinaTime(now)
  const runNo = run?.runNo ?? 0
  const [row] = await kase.casework.all(
    `INSERT INTO verdict SELECT coalesce(max(verdict_id), 0) + 1, $1, $2, $3, $4, $5, $6, $7, NULL FROM verdict RETURNING verdict_id`,
    z.object({ verdict_id: z.number() }),
    [kind, author, at, reason, run?.runId ?? '', runNo, JSON.stringify(body)],
  )
  const verdictId = row?.verdict_id ?? 0
  if (isExtent({ kind })) {
    await applyVerdicts(kase).catch(async (error: unknown) => {
      await kase.casework.run('DELETE FROM verdict WHERE verdict_id = $1', [verdictId])
      throw error
    })
  }
  const details = { verdictId, kind, reason, runNo, rings: rings.map(({ ringId, ringNo, stores }) => ({ ringId, ringNo, stores })), parts }
  await appendAudit(kase, { action: 'verdict', user: author, details }, now)
  return told({ verdictId, kind, author, at, reason, runNo, ...body, withdrawn: null })
}

function judged({ rings, stores, names }: RunRings, ringId: string): VerdictBody['rings'][number] {
  const ring = rings.get(ringId)
  if (!ring) throw new AppError('CONFLICT', `The last run has no ring ${ringId}; open the ring that it became and judge that.`, { ringId })
  const keys = stores.find((one) => one.ringId === ringId)?.stores ?? []
  return { ...ring, members: keys.map((key) => ({ key, name: names.get(key) ?? key })) }
}

function checkParts(isSplit: boolean, parts: readonly (readonly string[])[], stores: readonly string[]): void {
  if (!isSplit && parts.length > 0) throw new AppError('BAD_REQUEST', 'Only a split names parts.')
  if (!isSplit) return
  const placed = parts.flat()
  const known = new Set(stores)
  const stranger = placed.find((key) => !known.has(key))
  if (stranger !== undefined) throw new AppError('BAD_REQUEST', `The store ${stranger} is not in this ring.`, { key: stranger })
  if (parts.length < 2 || placed.length !== stores.length || new Set(placed).size !== stores.length)
    throw new AppError('BAD_REQUEST', `A split puts each of the ${stores.length} stores into one of two parts or more.`, { stores: stores.length })
}
