import type { z } from 'zod'
import type {
  approveFreezes as approveEndpoint,
  editFreeze as editEndpoint,
  freezeHistory as historyEndpoint,
  FreezeState,
  returnFreezes as returnEndpoint,
  sendFreezes as sendEndpoint,
} from '../../contract/freeze.ts'
import { AppError } from '../../errors.ts'
import type { Case } from '../case.ts'
import { currentUser } from '../currentUser.ts'
import { chinaTime } from '../exports/chinaTime.ts'
import type { CaseMask } from '../masking/CaseMask.ts'
import { keptText } from '../masking/keptText.ts'
import { requireSecondPerson } from '../secondPerson.ts'
import type { Change, Entry } from '../written/Written.ts'
import { NOT_APPROVED, NOT_RETURNED, type FreezeBody } from './freezeBody.ts'
import { writtenFreezes } from './freezes.ts'

/** Changes what is asked for. It must be approved anew. Throws CONFLICT once it was sent, or when somebody changed it meanwhile, and FORBIDDEN for a reason that was read covered. */
export async function editFreeze(
  kase: Case,
  freezeId: string,
  { version, ...change }: z.infer<typeof editEndpoint.body>,
  now: Date,
  mask: CaseMask | null = null,
): Promise<void> {
  await step(kase, [freezeId], ['proposed', 'approved'], now, ({ body }) => ({
    action: 'edited',
    seen: version,
    body: { ...body, ...change, reason: keptText(mask, body.reason, change.reason), ...NOT_APPROVED, state: 'proposed', askedBy: currentUser().name },
  }))
}

/** Throws SECOND_PERSON for the name of whoever proposed an item or last changed it; then none is approved. */
export async function approveFreezes(kase: Case, { freezeIds, approver, remark }: z.infer<typeof approveEndpoint.body>, now: Date): Promise<void> {
  await step(
    kase,
    freezeIds,
    ['proposed'],
    now,
    ({ body }) => {
      requireSecondPerson(approver, body.proposedBy, body.askedBy)
      return { action: 'approved', body: { ...body, state: 'approved', approvedBy: approver, approvedAt: chinaTime(now), remark } }
    },
    { approver },
  )
}

export async function sendFreezes(kase: Case, { freezeIds, sentTo, docNo }: z.infer<typeof sendEndpoint.body>, now: Date): Promise<void> {
  await step(
    kase,
    freezeIds,
    ['approved'],
    now,
    ({ body }) => ({
      action: 'sent',
      body: { ...body, ...NOT_RETURNED, state: 'sent', sentTo, sentAt: chinaTime(now), docNo: docNo === '' ? null : docNo },
    }),
    { sentTo, docNo },
  )
}

/** What a bank or platform answered; a later answer replaces it. */
export async function returnFreezes(kase: Case, { freezeIds, answer, ...said }: z.infer<typeof returnEndpoint.body>, now: Date): Promise<void> {
  await step(
    kase,
    freezeIds,
    ['sent', 'returned'],
    now,
    ({ body }) => ({
      action: 'returned',
      body: { ...body, ...said, state: 'returned', answer: answer === '' ? null : answer, returnedAt: chinaTime(now) },
    }),
    { outcome: said.outcome },
  )
}

export async function removeFreezes(kase: Case, freezeIds: readonly string[], reason: string, now: Date): Promise<void> {
  await step(kase, freezeIds, ['proposed', 'approved'], now, ({ body }) => ({ action: 'removed', gone: true, body: { ...body, remark: reason } }), { reason })
}

/** Takes the last step back. Throws CONFLICT for what was sent: that cannot be called back, only answered. */
export async function undoFreezes(kase: Case, freezeIds: readonly string[], now: Date): Promise<void> {
  const list = writtenFreezes(kase)
  for (const id of freezeIds) {
    const { action, body } = await list.one(id)
    if (action === 'sent')
      throw new AppError('CONFLICT', `${body.name} was sent to ${body.sentTo ?? ''} and cannot be called back here: note their answer instead.`, { id })
  }
  await list.undo(freezeIds, now)
}

export async function freezeHistory(kase: Case, freezeId: string): Promise<z.infer<typeof historyEndpoint.reply>> {
  const list = writtenFreezes(kase)
  await list.one(freezeId)
  return {
    steps: (await list.history(freezeId)).map(({ at, by, action, body }) => ({ at, by, action, state: body.state, text: textOf(action, body) })),
  }
}

function textOf(action: string, body: FreezeBody): string {
  if (action === 'approved') return [body.approvedBy, body.remark].filter(Boolean).join(' · ')
  if (action === 'sent') return [body.sentTo, body.docNo].filter(Boolean).join(' · ')
  if (action === 'returned') return body.answer ?? ''
  return action === 'removed' ? body.remark : body.reason
}

async function step(
  kase: Case,
  freezeIds: readonly string[],
  from: readonly FreezeState[],
  now: Date,
  change: (entry: Entry<FreezeBody>) => Omit<Change<FreezeBody>, 'id'>,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const list = writtenFreezes(kase)
  const changes: Change<FreezeBody>[] = []
  for (const id of new Set(freezeIds)) {
    const entry = await list.one(id)
    if (entry.gone || !from.includes(entry.body.state))
      throw new AppError('CONFLICT', `${entry.body.name} is ${entry.gone ? 'off the list' : entry.body.state}; this step needs it ${from.join(' or ')}.`, {
        id,
        state: entry.gone ? 'removed' : entry.body.state,
      })
    changes.push({ seen: entry.version, ...change(entry), id })
  }
  await list.write(changes, now, details)
}
