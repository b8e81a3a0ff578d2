import type { z } from 'zod'
import type { Endpoint } from '../contract/endpoint.ts'
import { downloadExport } from '../contract/exports.ts'
import { job as jobSchema, watchJob, type Job } from '../contract/jobs.ts'
import { Reply, type Operation } from '../routes/operation.ts'
import { operations } from '../routes/operations.ts'
import type { Kongbao } from '../main/kongbao.ts'
import type { Caller, CallInput } from './caller.ts'

/** Runs the operations in this process, over its own workspace. */
export function localCaller(kongbao: Kongbao): Caller {
  const byId = new Map(operations(kongbao).map((operation) => [operation.endpoint.id, operation]))
  // Work is stopped through its job; nothing else waits long enough to be given up.
  const caller = { trusted: true, signal: new AbortController().signal, masked: false }
  const find = <K extends Operation['kind']>(id: string, kind: K): Extract<Operation, { kind: K }> => {
    const operation = byId.get(id)
    if (!operation || !isOfKind(operation, kind)) throw new Error(`no operation ${id} of kind ${kind}`)
    return operation
  }
  return {
    call: async <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
      endpoint: Endpoint<P, Q, B, R>,
      { params, query, body }: CallInput<P, Q, B>,
    ) => {
      const reply = await find(endpoint.id, 'json').run({ params, query: query ?? {}, body: body ?? {} }, caller)
      return endpoint.reply.parse(reply instanceof Reply ? reply.body : reply)
    },
    watch: ({ caseId, jobId }) => parsed(find(watchJob.id, 'events').run({ params: { caseId, jobId }, query: {}, body: {} }, caller)),
    download: async (caseId, name) => (await find(downloadExport.id, 'bytes').run({ params: { caseId, name }, query: {}, body: {} }, caller)).content,
    close: async () => kongbao.stop(),
  }
}

function isOfKind<K extends Operation['kind']>(operation: Operation, kind: K): operation is Extract<Operation, { kind: K }> {
  return operation.kind === kind
}

async function* parsed(events: AsyncIterable<unknown>): AsyncGenerator<Job> {
  for await (const event of events) yield jobSchema.parse(event)
}
