import { z } from 'zod'
import {
  PATH_STEPS,
  pathResult,
  pathState,
  TRAIL_KINDS,
  type getPath as getEndpoint,
  type PathResult,
  type PathStep,
  type PathStepId,
  type PathStepSummary,
  type savePathStep as saveEndpoint,
} from '../../contract/path.ts'
import { AppError } from '../../errors.ts'
import { dataVersion } from '../../evidence/sources.ts'
import type { Task } from '../../task.ts'
import { sha256 } from '../auditEntry.ts'
import type { Case } from '../case.ts'
import { currentUser } from '../currentUser.ts'
import { chinaTime } from '../exports/chinaTime.ts'
import type { CaseMask } from '../masking/CaseMask.ts'
import { keptText } from '../masking/keptText.ts'
import { latestRun } from '../runs.ts'
import { Written, type Entry } from '../written/Written.ts'
import { STEPS } from './registry.ts'
import { HANDED_ON, type Trail } from './step.ts'

const body = z.object({ state: pathState, note: z.string(), result: pathResult.nullable() })
type Body = z.infer<typeof body>
const NEW: Body = { state: 'open', note: '', result: null }

const written = (kase: Case): Written<Body> => new Written(kase, 'path', body)

/** The eight steps and which of them to resume: the first that is neither done nor left out. */
export async function getPath(kase: Case): Promise<z.infer<typeof getEndpoint.reply>> {
  const steps = await summaries(kase)
  return { steps, done: steps.filter(({ state }) => state !== 'open').length, resume: steps.find(({ state }) => state === 'open')?.stepId ?? null }
}

export async function getPathStep(kase: Case, stepId: PathStepId): Promise<PathStep> {
  const entries = await entriesOf(kase)
  const summary = (await summaries(kase, entries)).find((one) => one.stepId === stepId)
  if (!summary) throw new Error(`The path has no step ${stepId}.`)
  const entry = entries.get(stepId)
  const result = entry?.body.result ?? null
  return {
    ...summary,
    note: entry?.body.note ?? '',
    result,
    proposed: proposed(stepId, trailTo(stepId, entries)),
    suggestions: result ? [] : ((await STEPS[stepId].suggest?.(kase)) ?? []),
    version: entry?.version ?? 0,
    undoable: entry !== undefined,
  }
}

/** Asks the evidence and keeps the answer with the step. Throws BAD_INPUT when there is nothing to ask about. */
export async function runPathStep(kase: Case, stepId: PathStepId, given: readonly string[], task: Task, now: Date): Promise<PathStep> {
  const entries = await entriesOf(kase)
  const trail = trailTo(stepId, entries)
  const input = given.length > 0 ? [...new Set(given)] : proposed(stepId, trail)
  if (input.length === 0)
    throw new AppError('BAD_INPUT', 'There is nothing to ask about yet: the steps before found nothing, so name what to look for.', { step: stepId })
  const run = await latestRun(kase)
  const answer = await STEPS[stepId].run({ kase, input, trail, run, task })
  const result: PathResult = {
    ...answer,
    input: [...input],
    ranAt: chinaTime(now),
    ranBy: currentUser().name,
    dataVersion: await dataVersion(kase),
    runId: run?.runId ?? null,
    sha256: sha256(JSON.stringify([answer.figures, answer.tables])),
  }
  // Note and state may have changed while it ran.
  const before = (await entriesOf(kase)).get(stepId)
  await written(kase).write([{ id: stepId, action: 'ran', body: { ...(before?.body ?? NEW), result } }], now, {
    input: input.slice(0, 20),
    sha256: result.sha256,
  })
  return getPathStep(kase, stepId)
}

/** Throws CONFLICT when somebody changed the step after `version`, and FORBIDDEN for a note that was read covered. */
export async function savePathStep(
  kase: Case,
  stepId: PathStepId,
  { note: sent, state, version }: z.infer<typeof saveEndpoint.body>,
  now: Date,
  mask: CaseMask | null = null,
): Promise<PathStep> {
  const before = (await entriesOf(kase)).get(stepId)
  const note = keptText(mask, before?.body.note ?? '', sent)
  await written(kase).write(
    [{ id: stepId, action: state === before?.body.state ? 'noted' : state, body: { ...(before?.body ?? NEW), note, state }, seen: version }],
    now,
  )
  return getPathStep(kase, stepId)
}

export async function undoPathStep(kase: Case, stepId: PathStepId, now: Date): Promise<PathStep> {
  await written(kase).undo([stepId], now)
  return getPathStep(kase, stepId)
}

type Entries = ReadonlyMap<string, Entry<Body>>

async function entriesOf(kase: Case): Promise<Entries> {
  return new Map((await written(kase).all()).flatMap((entry) => (entry.gone ? [] : [[entry.id, entry] as const])))
}

async function summaries(kase: Case, entries?: Entries): Promise<PathStepSummary[]> {
  const known = entries ?? (await entriesOf(kase))
  const version = await dataVersion(kase)
  const runId = (await latestRun(kase))?.runId ?? null
  return PATH_STEPS.map((stepId, place) => {
    const entry = known.get(stepId)
    const result = entry?.body.result ?? null
    return {
      stepId,
      no: place + 1,
      state: entry?.body.state ?? 'open',
      headline: result?.headline ?? null,
      stale: result !== null && (result.dataVersion !== version || result.runId !== runId),
      hasNote: (entry?.body.note ?? '') !== '',
      changedAt: entry?.at ?? null,
      changedBy: entry?.by ?? null,
    }
  })
}

/** What the steps before this one found, by kind: each kind as the latest of them has it, since later steps narrow down. */
function trailTo(stepId: PathStepId, entries: Entries): Trail {
  const before = PATH_STEPS.slice(0, PATH_STEPS.indexOf(stepId))
  return Object.fromEntries(
    TRAIL_KINDS.flatMap((kind) => {
      const found = before.flatMap((step) => {
        const keys = entries.get(step)?.body.result?.found[kind]
        return keys && keys.length > 0 ? [keys] : []
      })
      const last = found.at(-1)
      return last ? [[kind, last] as const] : []
    }),
  )
}

function proposed(stepId: PathStepId, trail: Trail): string[] {
  const kind = STEPS[stepId].takes.find((one) => (trail[one]?.length ?? 0) > 0)
  return kind ? [...(trail[kind] ?? [])].slice(0, HANDED_ON) : []
}
