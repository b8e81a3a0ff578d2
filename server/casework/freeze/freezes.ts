import { z } from 'zod'
import {
  FREEZE_STATES,
  freezeState,
  type FreezeItem,
  type FreezeState,
  type listFreezes as listEndpoint,
  type proposeFreezes as proposeEndpoint,
} from '../../contract/freeze.ts'
import { nodeId } from '../../contract/common.ts'
import type { Case } from '../case.ts'
import { currentUser } from '../currentUser.ts'
import { chinaTime } from '../exports/chinaTime.ts'
import { Written, type Entry } from '../written/Written.ts'
import { freezeBody, NOT_APPROVED, NOT_RETURNED, NOT_SENT, type FreezeBody } from './freezeBody.ts'
import { insideOf } from './inside.ts'
import { knownTargets, type FreezeTarget } from './knownTargets.ts'
import { measuresOf, type Measure } from './measures.ts'

export const writtenFreezes = (kase: Case): Written<FreezeBody> => new Written(kase, 'freeze', freezeBody)

const RANK = { high: 0, middle: 1, low: 2 } as const

/** The freeze list, most urgent first; within a priority those with most inside. */
export async function listFreezes(kase: Case): Promise<z.infer<typeof listEndpoint.reply>> {
  const entries = (await writtenFreezes(kase).all()).filter(({ gone }) => !gone)
  const targets = entries.map(({ body }) => body)
  const inside = await insideOf(kase, targets)
  const measures = await measuresOf(kase, targets)
  const items = entries
    .map((entry) => itemOf(entry, inside.get(nodeId(entry.body.label, entry.body.key)), measures.get(nodeId(entry.body.label, entry.body.key)) ?? []))
    .toSorted((a, b) => RANK[a.priority] - RANK[b.priority] || (b.inside.insideFen ?? -1) - (a.inside.insideFen ?? -1) || (a.freezeId < b.freezeId ? -1 : 1))
  return {
    items,
    counts: stateCounts.parse(Object.fromEntries(FREEZE_STATES.map((state) => [state, items.filter((item) => item.state === state).length]))),
    insideFen: items.some((item) => item.inside.insideFen !== null) ? items.reduce((sum, item) => sum + (item.inside.insideFen ?? 0), 0) : null,
    notComputable: items.filter((item) => item.inside.insideFen === null).length,
  }
}

const stateCounts: z.ZodType<Record<FreezeState, number>> = z.record(freezeState, z.number())

function itemOf({ id, body, at, by, action, version }: Entry<FreezeBody>, inside: FreezeItem['inside'] | undefined, measures: Measure[]): FreezeItem {
  if (!inside) throw new Error(`Nothing was counted for ${body.label} ${body.key}.`)
  const { askedBy: _, remark: __, ...written } = body
  return {
    freezeId: id,
    ...written,
    version,
    changedAt: at,
    changedBy: by,
    undoable: action !== 'sent',
    inside,
    measures: measures.map(({ at: frozenAt, amountFen, until, docNo }) => ({ at: frozenAt, amountFen, until, docNo })),
  }
}

/** Puts things on the list. Those that are on it stay as they are and are named. Throws BAD_INPUT for what no row of the case names. */
export async function proposeFreezes(kase: Case, request: z.infer<typeof proposeEndpoint.body>, now: Date): Promise<z.infer<typeof proposeEndpoint.reply>> {
  const list = writtenFreezes(kase)
  const before = new Map((await list.all()).map((entry) => [entry.id, entry]))
  const targets = await knownTargets(kase, request.targets)
  const names = new Map(request.targets.map((one) => [freezeIdOf(one), one.name]))
  const already = targets.map(freezeIdOf).filter((id) => before.get(id)?.gone === false)
  const fresh = targets.filter((one) => !already.includes(freezeIdOf(one)))
  const askedBy = currentUser().name
  await list.write(
    fresh.map((one) => ({
      id: freezeIdOf(one),
      action: 'proposed',
      body: {
        label: one.label,
        key: one.key,
        name: one.name === one.key ? names.get(freezeIdOf(one)) || one.key : one.name,
        institution: one.institution,
        ringId: request.ringId,
        priority: request.priority,
        state: 'proposed',
        reason: request.reason,
        amountFen: request.amountFen,
        proposedBy: askedBy,
        proposedAt: chinaTime(now),
        ...NOT_APPROVED,
        ...NOT_SENT,
        ...NOT_RETURNED,
        askedBy,
      },
    })),
    now,
    { reason: request.reason },
  )
  return { added: fresh.map(freezeIdOf), already }
}

/** A thing stands on the list once: proposed again after it was taken off, it goes on with its history. */
function freezeIdOf({ label, key }: FreezeTarget): string {
  return nodeId(label, key)
}
