import { z } from 'zod'
import { RING_CHANGES } from '../analysis/lineage.ts'
import { runSummary } from './cases.ts'
import { bilingual, caseParams, hypothesis, nothing } from './common.ts'
import { endpoint } from './endpoint.ts'

/** A ring of some run, as a change names it. */
export const ringOfRun = z.object({ ringId: z.string(), ringNo: z.number(), name: bilingual, hypothesis, stores: z.number() })
export type RingOfRun = z.infer<typeof ringOfRun>

const runRef = z.object({ runId: z.string(), runNo: z.number(), createdAt: z.string() })
const store = z.object({ key: z.string(), name: z.string() })

/** What became of a ring from one run to another; `ring` is null for one that is gone, `from` empty for one that is born. */
export const ringChange = z.object({
  change: z.enum(RING_CHANGES),
  ring: ringOfRun.nullable(),
  from: z.array(ringOfRun.extend({ shared: z.number() })),
  joined: z.array(store),
  left: z.array(store),
})
export type RingChangeTold = z.infer<typeof ringChange>

export const listRuns = endpoint({
  id: 'listRuns',
  method: 'GET',
  path: '/api/cases/:caseId/runs',
  summary: 'The detection runs of a case, the one that is shown first',
  params: caseParams,
  query: nothing,
  body: nothing,
  reply: z.object({ runs: z.array(runSummary) }),
  kind: 'json',
})
export const runChanges = endpoint({
  id: 'runChanges',
  method: 'GET',
  path: '/api/cases/:caseId/runs/:runId/changes',
  summary: 'What became of the rings since the run before, or since the run named',
  params: caseParams.extend({ runId: z.string() }),
  query: z.object({ since: z.string().optional() }),
  body: nothing,
  reply: z.object({ run: runRef, since: runRef.nullable(), counts: z.record(z.enum(RING_CHANGES), z.number()), changes: z.array(ringChange) }),
  kind: 'json',
})
export const ringLineage = endpoint({
  id: 'ringLineage',
  method: 'GET',
  path: '/api/cases/:caseId/rings/:ringId/lineage',
  summary: 'Where a ring comes from, and for a ring of an older run what became of it',
  params: caseParams.extend({ ringId: z.string() }),
  query: nothing,
  body: nothing,
  reply: z.object({
    run: runRef,
    /** The run before it, and what changed since; null in the first run. */
    since: runRef.nullable(),
    change: ringChange.nullable(),
    /** For a ring of an older run: the last run, and the rings in it that continue this one. */
    last: runRef.nullable(),
    successors: z.array(ringChange),
  }),
  kind: 'json',
})
