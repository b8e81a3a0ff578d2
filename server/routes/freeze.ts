import { listFreezes as list, proposeFreezes as propose } from '../casework/freeze/freezes.ts'
import {
  approveFreezes as approve,
  editFreeze as edit,
  freezeHistory as historyOf,
  removeFreezes as remove,
  returnFreezes as answer,
  sendFreezes as send,
  undoFreezes as undo,
} from '../casework/freeze/freezeSteps.ts'
import { maskIf } from '../casework/masking/masks.ts'
import type { Case } from '../casework/case.ts'
import {
  approveFreezes,
  editFreeze,
  freezeHistory,
  listFreezes,
  proposeFreezes,
  removeFreezes,
  returnFreezes,
  sendFreezes,
  undoFreezes,
} from '../contract/freeze.ts'
import { json, type Operation } from './operation.ts'
import type { Services } from './services.ts'

export function freezeOperations({ workspace }: Services): Operation[] {
  const done = async (caseId: string, work: (kase: Case) => Promise<void>): Promise<Record<string, never>> => {
    await workspace.use(caseId, work)
    return {}
  }
  return [
    json(listFreezes, async ({ params: { caseId } }) => workspace.use(caseId, async (kase) => list(kase))),
    json(proposeFreezes, async ({ params: { caseId }, body }) => workspace.use(caseId, async (kase) => propose(kase, body, new Date()))),
    json(approveFreezes, async ({ params: { caseId }, body }) => done(caseId, async (kase) => approve(kase, body, new Date()))),
    json(sendFreezes, async ({ params: { caseId }, body }) => done(caseId, async (kase) => send(kase, body, new Date()))),
    json(returnFreezes, async ({ params: { caseId }, body }) => done(caseId, async (kase) => answer(kase, body, new Date()))),
    json(removeFreezes, async ({ params: { caseId }, body }) => done(caseId, async (kase) => remove(kase, body.freezeIds, body.reason, new Date()))),
    json(undoFreezes, async ({ params: { caseId }, body }) => done(caseId, async (kase) => undo(kase, body.freezeIds, new Date()))),
    json(freezeHistory, async ({ params: { caseId, freezeId } }) => workspace.use(caseId, async (kase) => historyOf(kase, freezeId))),
    json(editFreeze, async ({ params: { caseId, freezeId }, body, masked }) =>
      done(caseId, async (kase) => edit(kase, freezeId, body, new Date(), await maskIf(masked, kase))),
    ),
  ]
}
