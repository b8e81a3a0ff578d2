import type { z } from 'zod'
import type { Endpoint } from '../contract/endpoint.ts'
import { AppError } from '../errors.ts'

/** Who asks. `trusted` callers showed the server's own token (or are the command line itself) and may name paths of this machine. */
export interface Caller {
  readonly trusted: boolean
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal
  /** Names, numbers, accounts and addresses leave masked (`masked.ts`). */
  readonly masked: boolean
}

/** What a request carries, before the endpoint's schemas have seen it. */
export interface RawInput {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

/** A file on its way out. */
export interface Download {
  readonly fileName: string
  readonly contentType: string
  readonly content: AsyncIterable<string | Uint8Array>
  /** It holds nothing that a mask would cover, or was written under one. */
  readonly safe?: boolean
}

/** A reply that is not a plain 200. */
export class Reply<T> {
  readonly status: number
  readonly body: T

  constructor(status: number, body: T) {
    this.status = status
    this.body = body
  }
}

/** One endpoint with what it does. The HTTP server and the command line both run these, so nothing is done twice. */
export type Operation = { readonly endpoint: Endpoint } & (
  | { readonly kind: 'json'; run(input: RawInput, caller: Caller): Promise<unknown> }
  | { readonly kind: 'upload'; run(input: RawInput, caller: Caller, content: AsyncIterable<Uint8Array>): Promise<unknown> }
  | { readonly kind: 'bytes'; run(input: RawInput, caller: Caller): Promise<Download> }
  | { readonly kind: 'events'; run(input: RawInput, caller: Caller): AsyncIterable<unknown> }
)

type Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = Caller & { params: z.output<P>; query: z.output<Q>; body: z.output<B> }

export function json<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  handle: (input: Input<P, Q, B>) => Promise<z.input<R> | Reply<z.input<R>>>,
): Operation {
  return { endpoint, kind: 'json', run: async (input, caller) => handle(parse(endpoint, input, caller)) }
}

export function upload<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  handle: (input: Input<P, Q, B> & { content: AsyncIterable<Uint8Array> }) => Promise<z.input<R>>,
): Operation {
  return { endpoint, kind: 'upload', run: async (input, caller, content) => handle({ ...parse(endpoint, input, caller), content }) }
}

export function bytes<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  handle: (input: Input<P, Q, B>) => Promise<Download>,
): Operation {
  return { endpoint, kind: 'bytes', run: async (input, caller) => handle(parse(endpoint, input, caller)) }
}

export function events<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  handle: (input: Input<P, Q, B>) => AsyncIterable<z.input<R>>,
): Operation {
  return { endpoint, kind: 'events', run: (input, caller) => handle(parse(endpoint, input, caller)) }
}

function parse<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  endpoint: Endpoint<P, Q, B>,
  input: RawInput,
  { trusted, signal, masked }: Caller,
): Input<P, Q, B> {
  return {
    params: parsePart(endpoint.params, input.params, 'path'),
    query: parsePart(endpoint.query, input.query, 'query'),
    body: parsePart(endpoint.body, input.body ?? {}, 'body'),
    trusted,
    signal,
    masked,
  }
}

function parsePart<S extends z.ZodType>(schema: S, value: unknown, part: string): z.output<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const field = [part, ...(issue?.path ?? [])].join('.')
  throw new AppError('BAD_REQUEST', `The request's ${field} is wrong: ${issue?.message ?? 'not understood'}.`, { field })
}
