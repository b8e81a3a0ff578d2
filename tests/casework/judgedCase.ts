import { afterEach } from 'vitest'
import { asUser } from '../../server/casework/currentUser.ts'
import type { Case } from '../../server/casework/case.ts'
import { detect } from '../../server/casework/detect.ts'
import { stateVerdict } from '../../server/casework/verdicts/stateVerdict.ts'
import { stateVerdict as stateContract, type Verdict, type VerdictKind } from '../../server/contract/verdicts.ts'
import { quietTask } from '../../server/task.ts'
import { addRows, caseOf } from '../detect/evidenceCase.ts'
import { plantedCase } from '../detect/plantedCase.ts'

export const PAGE = { offset: 0, limit: 100 }
/** Strict enough to keep the two planted rings apart, which the default finds to be one. */
const APART = 4
export const AT = new Date('2026-04-01T02:00:00Z')

const open: Case[] = []

/** Closes the cases of a test when it ends. */
export function closeCases(): void {
  afterEach(async () => {
    for (const kase of open.splice(0)) await kase.close()
  })
}

/** A case whose first run has one ring of four stores, or two rings. */
export async function detected(rings: 1 | 2 = 1): Promise<Case> {
  const kase = await caseOf(plantedCase({ honestStores: 2 }))
  open.push(kase)
  if (rings === 2) await addRows(kase, plantedCase({ prefix: 't', honestStores: 0, device: 'dev-2', withdrawalAccount: 'acc-2' }))
  await detect(kase, rings === 2 ? { gamma: APART } : {}, quietTask())
  return kase
}

export async function say(kase: Case, kind: VerdictKind, ringIds: string[], parts: string[][] = [], author = '王警官'): Promise<Verdict> {
  return asUser({ name: author }, async () => stateVerdict(kase, stateContract.body.parse({ kind, ringIds, parts, reason: '笔录' }), AT))
}
