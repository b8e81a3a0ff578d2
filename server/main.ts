import { randomBytes } from 'node:crypto'
import { createApp } from './app.ts'
import type { Io } from './cli/io.ts'
import { AppError } from './errors.ts'
import { CLIENT_DIR } from './main/clientBuild.ts'
import { addressOf, listen, reachable, type Listening } from './main/listen.ts'
import { assemble } from './main/kongbao.ts'
import { prepare } from './main/prepare.ts'
import { Steps } from './main/steps.ts'

export interface ServeOptions {
  /** Make the sample case when there is no case yet. */
  sample: boolean
  /** Called once everything is prepared, with the address to open. */
  onReady: (address: string) => void
}

/** Runs the server until `io.signal`. The API answers from the start; what is still being prepared, `/api/ready` says. Throws CONFLICT when the port is taken. */
export async function serve(io: Io, { sample, onReady }: ServeOptions): Promise<void> {
  const environment = io.environment()
  const token = randomBytes(32).toString('base64url')
  const bound: { to: Listening | null } = { to: null }
  const kongbao = assemble(environment, () => (bound.to ? { host: reachable(environment.host), port: bound.to.port, token } : null))
  const steps = new Steps(io)
  try {
    const checkReplies = process.env['NODE_ENV'] === 'development'
    const app = createApp({ ...kongbao, host: environment.host, clientDir: CLIENT_DIR, token, checkReplies })
    bound.to = await listen(app, environment.host, environment.port)
    const address = addressOf(environment.host, bound.to.port)
    io.err(`Kongbao is starting at ${address}\n`)
    await prepare(kongbao, steps, { sample })
    onReady(address)
    await aborted(io.signal)
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'CANCELLED' && io.signal.aborted)) throw error
  } finally {
    steps.clear()
    if (io.signal.aborted) io.err('Stopping …\n')
    bound.to?.server.close()
    await kongbao.stop()
    bound.to?.server.closeAllConnections()
  }
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
