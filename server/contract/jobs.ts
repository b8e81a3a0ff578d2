import { z } from 'zod'
import { caseParams, nothing, time } from './common.ts'
import { endpoint } from './endpoint.ts'

export const progress = z.object({
  step: z.string(),
  done: z.number().optional(),
  total: z.number().optional(),
  unit: z.string().optional(),
  detail: z.string().optional(),
})

export const job = z.object({
  jobId: z.string(),
  caseId: z.string(),
  kind: z.enum(['load', 'detect', 'graph', 'export', 'match']),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  startedAt: time,
  endedAt: time.nullable(),
  progress: progress.nullable(),
  /** What the operation returns (a load report, a run summary, a graph status, an export), once done. */
  result: z.unknown().optional(),
  error: z.object({ code: z.string(), message: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
})
export type Job = z.infer<typeof job>

const jobParams = caseParams.extend({ jobId: z.string() })

export const listJobs = endpoint({
  id: 'listJobs',
  method: 'GET',
  path: '/api/cases/:caseId/jobs',
  summary: 'Running and recent work on a case',
  params: caseParams,
  query: nothing,
  body: nothing,
  reply: z.object({ jobs: z.array(job) }),
  kind: 'json',
})
export const getJob = endpoint({
  id: 'getJob',
  method: 'GET',
  path: '/api/cases/:caseId/jobs/:jobId',
  summary: 'One job',
  params: jobParams,
  query: nothing,
  body: nothing,
  reply: job,
  kind: 'json',
})
export const watchJob = endpoint({
  id: 'watchJob',
  method: 'GET',
  path: '/api/cases/:caseId/jobs/:jobId/events',
  summary: 'A job as it moves on: one event a change, closed after the last',
  params: jobParams,
  query: nothing,
  body: nothing,
  reply: job,
  kind: 'events',
})
export const cancelJob = endpoint({
  id: 'cancelJob',
  method: 'DELETE',
  path: '/api/cases/:caseId/jobs/:jobId',
  summary: 'Cancels a job',
  params: jobParams,
  query: nothing,
  body: nothing,
  reply: job,
  kind: 'json',
})
export const startDetection = endpoint({
  id: 'startDetection',
  method: 'POST',
  path: '/api/cases/:caseId/runs',
  summary: 'Runs ring detection',
  params: caseParams,
  query: nothing,
  body: z.object({ settings: z.record(z.string(), z.unknown()).default({}) }),
  reply: job,
  kind: 'json',
})
export const startGraphBuild = endpoint({
  id: 'startGraphBuild',
  method: 'POST',
  path: '/api/cases/:caseId/graph',
  summary: 'Builds the graph from the evidence and the last run',
  params: caseParams,
  query: nothing,
  body: nothing,
  reply: job,
  kind: 'json',
})
