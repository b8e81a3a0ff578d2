import { isIP } from 'node:net'
import { hostname } from 'node:os'
import type { RequestHandler } from 'express'
import { AppError } from '../errors.ts'

/**
 * The server has no login and listens on this machine, so a web page elsewhere must not reach it: neither by a name that it
 * makes point here (DNS rebinding: the Host header gives it away), nor by a form or script (the Origin header does).
 */
export function guard(host: string): RequestHandler {
  const names = new Set(['localhost', host, hostname()].map((name) => name.toLowerCase()))
  const everywhere = host === '0.0.0.0' || host === '::'
  const isOurs = (name: string): boolean => names.has(name) || isLoopback(name) || (everywhere && (isIP(bare(name)) > 0 || !name.includes('.')))
  return (request, _response, next) => {
    const asked = hostOf(`http://${request.headers.host ?? ''}`)
    if (asked === null || !isOurs(asked.hostname)) throw new AppError('FORBIDDEN', 'This server answers only to its own address.')
    const { origin } = request.headers
    if (origin !== undefined && hostOf(origin)?.host !== asked.host) throw new AppError('FORBIDDEN', 'Another site may not call this server.')
    if (request.path.startsWith('/api') && request.headers['sec-fetch-site'] === 'cross-site') {
      throw new AppError('FORBIDDEN', 'Another site may not call this server.')
    }
    next()
  }
}

function hostOf(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null
}

function bare(name: string): string {
  return name.replace(/^\[|\]$/g, '')
}

function isLoopback(name: string): boolean {
  return name === '[::1]' || (isIP(name) === 4 && name.startsWith('127.'))
}
