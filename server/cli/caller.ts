import type { z } from 'zod'
import type { Job } from '../contract/jobs.ts'
import type { Endpoint } from '../contract/endpoint.ts'

export interface CallInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  params: z.input<P>
  query?: z.input<Q>
  body?: z.input<B>
}

/** Runs operations of the API: in this process, or in the server that holds the case. Commands do not know which. */
export interface Caller {
  call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
    endpoint: Endpoint<P, Q, B, R>,
    input: CallInput<P, Q, B>,
  ): Promise<z.output<R>>
  /** A job now and after every change. */
  watch(job: Job): AsyncIterable<Job>
  /** The bytes of an export or of its manifest. */
  download(caseId: string, name: string): Promise<AsyncIterable<string | Uint8Array>>
  close(): Promise<void>
}
