import { openMasked, maskOf } from '../casework/masking/masks.ts'
import { maskReply } from '../casework/masking/maskReply.ts'
import type { CaseMask } from '../casework/masking/CaseMask.ts'
import type { Workspace } from '../casework/workspace.ts'
import { caseParams } from '../contract/common.ts'
import { AppError } from '../errors.ts'
import { Reply, type Caller, type Download, type Operation, type RawInput } from './operation.ts'

/**
 * An operation as masked sessions have it: what they send is opened, and what leaves is masked, whatever the operation is.
 * Masked values are opened for everybody, so that an address can be sent along.
 */
export function masked(operation: Operation, workspace: Workspace): Operation {
  const { endpoint, kind } = operation
  if (!endpoint.path.includes('/:caseId')) return operation
  if (kind === 'events') return { endpoint, kind, run: (input, caller) => maskEvents(workspace, operation, input, caller) }
  if (kind === 'json') {
    return { endpoint, kind, run: async (input, caller) => through(workspace, input, caller, async (plain) => operation.run(plain, caller), maskBody) }
  }
  if (kind === 'bytes') {
    return { endpoint, kind, run: async (input, caller) => through(workspace, input, caller, async (plain) => operation.run(plain, caller), maskDownload) }
  }
  const run: typeof operation.run = async (input, caller, content) =>
    through(workspace, input, caller, async (plain) => operation.run(plain, caller, content), maskBody)
  return { endpoint, kind, run }
}

async function through<T>(
  workspace: Workspace,
  input: RawInput,
  caller: Caller,
  run: (input: RawInput) => Promise<T>,
  use: (mask: CaseMask, reply: T) => T,
): Promise<T> {
  const mask = await maskFor(workspace, input, caller)
  if (!mask) return run(await opened(workspace, input))
  try {
    return use(mask, await run(await opened(workspace, input)))
  } catch (error) {
    throw maskError(mask, error)
  }
}

async function* maskEvents(workspace: Workspace, operation: Extract<Operation, { kind: 'events' }>, input: RawInput, caller: Caller): AsyncGenerator {
  const mask = await maskFor(workspace, input, caller)
  for await (const event of operation.run(await opened(workspace, input), caller)) yield mask ? maskReply(mask, event) : event
}

async function opened(workspace: Workspace, input: RawInput): Promise<RawInput> {
  const caseId = caseOf(input)
  if (caseId === null || !mayHoldMarks(input)) return input
  const { params, query, body } = input
  return workspace.use(caseId, async (kase) => ({
    params: await openMasked(kase, params),
    query: await openMasked(kase, query),
    body: await openMasked(kase, body),
  }))
}

async function maskFor(workspace: Workspace, input: RawInput, caller: Caller): Promise<CaseMask | null> {
  const caseId = caller.masked ? caseOf(input) : null
  return caseId === null ? null : workspace.use(caseId, maskOf)
}

function maskBody(mask: CaseMask, reply: unknown): unknown {
  return reply instanceof Reply ? new Reply(reply.status, maskReply(mask, reply.body)) : maskReply(mask, reply)
}

/** What was written under the mask leaves as it is; any other text is masked line by line. */
function maskDownload(mask: CaseMask, download: Download): Download {
  return download.safe ? download : { ...download, content: maskLines(mask, download.content) }
}

async function* maskLines(mask: CaseMask, content: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const piece of content) {
    const lines = (rest + (typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true }))).split('\n')
    rest = lines.pop() ?? ''
    yield lines.map((line) => `${mask.text(line)}\n`).join('')
  }
  yield mask.text(rest)
}

function maskError(mask: CaseMask, error: unknown): unknown {
  if (!(error instanceof AppError)) return error
  const details = Object.entries(error.details).map(([name, value]) => [name, typeof value === 'string' ? mask.text(value) : value] as const)
  return new AppError(error.code, mask.text(error.message), Object.fromEntries(details), { cause: error })
}

function caseOf({ params }: RawInput): string | null {
  return caseParams.safeParse(params).data?.caseId ?? null
}

function mayHoldMarks(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('*') && value.includes('#')
  return typeof value === 'object' && value !== null && Object.values(value).some(mayHoldMarks)
}
