import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { health } from '../contract/system.ts'
import { AppError } from '../errors.ts'

export interface Listening {
  server: Server
  port: number
}

/** Starts listening. Throws CONFLICT in a clear sentence when the port is taken. */
export async function listen(handler: RequestListener, host: string, port: number): Promise<Listening> {
  const server = createServer(handler)
  // Uploads of many gigabytes take as long as they take.
  server.requestTimeout = 0
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw await explain(error, host, port)
  }
  const address = server.address()
  return { server, port: typeof address === 'object' && address ? address.port : port }
}

async function explain(error: unknown, host: string, port: number): Promise<unknown> {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  const other = `choose another port, e.g. PORT=${port + 1} npm start.`
  if (code === 'EADDRINUSE') {
    const who = (await isKongbao(host, port))
      ? `Kongbao runs already at ${addressOf(host, port)}: use it, stop it`
      : `Port ${port} is in use by another program: stop that`
    return new AppError('CONFLICT', `${who}, or ${other}`, { port }, { cause: error })
  }
  if (code === 'EACCES') return new AppError('CONFLICT', `Port ${port} may not be used by this user: ${other}`, { port }, { cause: error })
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new AppError('USAGE', `HOST=${host} is no address of this machine.`, { host }, { cause: error })
  return error
}

async function isKongbao(host: string, port: number): Promise<boolean> {
  try {
    const answer = await fetch(`${addressOf(host, port)}${health.path}`, { signal: AbortSignal.timeout(1000) })
    return health.reply.safeParse(await answer.json()).success
  } catch {
    return false
  }
}

/** Where a browser on this machine finds the server. */
export function addressOf(host: string, port: number): string {
  return `http://${reachable(host).includes(':') ? `[${reachable(host)}]` : reachable(host)}:${port}`
}

/** A server that listens everywhere is reached by the loopback address. */
export function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  return host === '::' ? '::1' : host
}
