import { z } from 'zod'
import { bilingual, caseParams, label, nothing, time } from './common.ts'
import { endpoint } from './endpoint.ts'

/** The way a case is worked: from one complaint's number to what is to be frozen. */
export const PATH_STEPS = ['complaint', 'courier', 'site', 'operator', 'rings', 'cross', 'money', 'freeze'] as const
export const pathStepId = z.enum(PATH_STEPS)
export type PathStepId = z.infer<typeof pathStepId>

/** Kinds of things that a step hands on to later ones, by their keys. */
export const TRAIL_KINDS = ['waybills', 'orders', 'stores', 'sites', 'operators', 'rings', 'accounts'] as const
export const trailKind = z.enum(TRAIL_KINDS)
export type TrailKind = z.infer<typeof trailKind>

const cell = z.union([z.string(), z.number(), z.boolean(), z.null(), bilingual])

/** A list that a step found. `unit` says how figures are read; a row leads to a thing of the case. */
export const pathTable = z.object({
  id: z.string(),
  title: bilingual,
  columns: z.array(z.object({ id: z.string(), title: bilingual, unit: z.enum(['text', 'count', 'fen', 'share', 'time', 'flag']) })),
  rows: z.array(z.object({ cells: z.array(cell), link: z.object({ label, key: z.string() }).nullable() })),
  total: z.number(),
})
export type PathTable = z.infer<typeof pathTable>

/** `value` null: not computable, and `why` says for want of what. */
export const pathFigure = z.object({
  id: z.string(),
  title: bilingual,
  unit: z.enum(['count', 'fen', 'share']),
  value: z.number().nullable(),
  why: bilingual.nullable(),
})
export type PathFigure = z.infer<typeof pathFigure>

export const pathResult = z.object({
  /** What was asked: keys or numbers. */
  input: z.array(z.string()),
  headline: bilingual,
  figures: z.array(pathFigure),
  tables: z.array(pathTable),
  /** What the step would need and the case has not, and how to come by it. */
  missing: z.array(bilingual),
  found: z.partialRecord(trailKind, z.array(z.string())),
  ranAt: time,
  ranBy: z.string(),
  dataVersion: z.number(),
  runId: z.string().nullable(),
  /** Of figures and tables: the same evidence gives the same one again. */
  sha256: z.string(),
})
export type PathResult = z.infer<typeof pathResult>

export const PATH_STATES = ['open', 'done', 'skipped'] as const
export const pathState = z.enum(PATH_STATES)
export type PathState = z.infer<typeof pathState>

export const pathStepSummary = z.object({
  stepId: pathStepId,
  no: z.number(),
  state: pathState,
  /** The headline of its result; null: it has not run. */
  headline: bilingual.nullable(),
  /** Evidence or run are newer than the result. */
  stale: z.boolean(),
  hasNote: z.boolean(),
  changedAt: time.nullable(),
  changedBy: z.string().nullable(),
})
export type PathStepSummary = z.infer<typeof pathStepSummary>

export const pathStep = pathStepSummary.extend({
  note: z.string(),
  result: pathResult.nullable(),
  /** What it would ask if nothing else is given: what the steps before found. */
  proposed: z.array(z.string()),
  /** What it could begin with. */
  suggestions: z.array(z.object({ value: z.string(), text: bilingual })),
  version: z.number(),
  undoable: z.boolean(),
})
export type PathStep = z.infer<typeof pathStep>

const stepParams = caseParams.extend({ stepId: pathStepId })

export const getPath = endpoint({
  id: 'getPath',
  method: 'GET',
  path: '/api/cases/:caseId/path',
  summary: 'The guided path: eight steps, how far each is, and which to resume',
  params: caseParams,
  query: nothing,
  body: nothing,
  reply: z.object({ steps: z.array(pathStepSummary), done: z.number(), resume: pathStepId.nullable() }),
  kind: 'json',
})
export const getPathStep = endpoint({
  id: 'getPathStep',
  method: 'GET',
  path: '/api/cases/:caseId/path/:stepId',
  summary: 'One step with its saved result and note',
  params: stepParams,
  query: nothing,
  body: nothing,
  reply: pathStep,
  kind: 'json',
})
export const runPathStep = endpoint({
  id: 'runPathStep',
  method: 'POST',
  path: '/api/cases/:caseId/path/:stepId/run',
  summary: 'Asks the evidence and saves the result of a step; an empty input takes what the steps before found',
  params: stepParams,
  query: nothing,
  body: z.object({ input: z.array(z.string().trim().min(1).max(500)).max(2000).default([]) }),
  reply: pathStep,
  kind: 'json',
})
export const savePathStep = endpoint({
  id: 'savePathStep',
  method: 'PUT',
  path: '/api/cases/:caseId/path/:stepId',
  summary: 'Keeps the note of a step and whether it is done or left out',
  params: stepParams,
  query: nothing,
  body: z.object({ note: z.string().trim().max(10_000), state: pathState, version: z.number().int() }),
  reply: pathStep,
  kind: 'json',
})
export const undoPathStep = endpoint({
  id: 'undoPathStep',
  method: 'POST',
  path: '/api/cases/:caseId/path/:stepId/undo',
  summary: 'Takes the last change of a step back',
  params: stepParams,
  query: nothing,
  body: nothing,
  reply: pathStep,
  kind: 'json',
})
