import type { z } from 'zod'
import { problem } from '../server/contract/common.ts'
import type { Endpoint } from '../server/contract/endpoint.ts'
import { ApiError } from './ApiError.ts'
import { requestHeaders } from './requestHeaders.ts'

/** A part may be left out when it has no required field. */
type Part<Name extends string, T> = [T] extends [Record<string, never>] ? May<Name, T> : Partial<T> extends T ? May<Name, T> : { readonly [key in Name]: T }
type May<Name extends string, T> = { readonly [key in Name]?: T }

/** What an operation takes. */
export type RequestFor<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = Part<'params', z.input<P>> &
  Part<'query', z.input<Q>> &
  Part<'body', z.input<B>>
export type ReplyOf<E extends Endpoint> = z.output<E['reply']>

interface Loose {
  readonly params?: unknown
  readonly query?: unknown
  readonly body?: unknown
}

/** Calls an operation and parses its reply by the schema that the server answers with. Throws ApiError. */
export async function call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  request: RequestFor<P, Q, B>,
  signal?: AbortSignal,
): Promise<z.output<R>> {
  const { body }: Loose = request
  return callWithJson(endpoint, request, endpoint.method === 'POST' || endpoint.method === 'PUT' ? JSON.stringify(body ?? {}) : null, signal)
}

/** The same with a body that is written as JSON already: one of many megabytes takes too long to be written at once. */
export async function callWithJson<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  request: Omit<RequestFor<P, Q, B>, 'body'>,
  json: Blob | string | null,
  signal?: AbortSignal,
): Promise<z.output<R>> {
  const response = await send(addressOf(endpoint, request), {
    method: endpoint.method,
    headers: { accept: 'application/json', ...requestHeaders(), ...(json === null ? {} : { 'content-type': 'application/json' }) },
    ...(json === null ? {} : { body: json }),
    ...(signal ? { signal } : {}),
  })
  if (!response.ok) throw await refusalOf(response)
  return await readReply(endpoint, await response.text())
}

/** The address of an operation, for links and downloads. */
export function addressOf<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  endpoint: Endpoint<P, Q, B>,
  request: Omit<RequestFor<P, Q, B>, 'body'>,
): string {
  const { params, query }: Loose = request
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(textOf(entry(params, name))))
  const search = new URLSearchParams()
  for (const [name, value] of entries(query)) if (value !== undefined && value !== null && value !== '') search.set(name, textOf(value))
  return search.size > 0 ? `${path}?${search}` : path
}

/** Reads a reply; throws ApiError BAD_REPLY naming the operation when it is not what the contract says. */
export async function readReply<R extends z.ZodType>(endpoint: { readonly id: string; readonly reply: R }, text: string): Promise<z.output<R>> {
  const parsed = await endpoint.reply.safeParseAsync(jsonOf(text))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new ApiError('BAD_REPLY', `${endpoint.id}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`, { operation: endpoint.id })
}

/** The error in a reply that is not OK. */
export async function refusalOf(response: Response): Promise<ApiError> {
  return refusalIn(await response.text(), response.status)
}

export function refusalIn(text: string, status: number): ApiError {
  const parsed = problem.safeParse(jsonOf(text))
  if (!parsed.success) return new ApiError(status >= 502 && status <= 504 ? 'OFFLINE' : 'UNEXPECTED', `HTTP ${status}`, { status })
  const { code, message, details } = parsed.data.error
  return new ApiError(code, message, details)
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiError('OFFLINE', 'The server does not answer.')
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function entries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

function entry(value: unknown, name: string): unknown {
  return entries(value).find(([key]) => key === name)?.[1]
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
