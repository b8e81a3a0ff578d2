import { readEnvironment } from '../env.ts'
import type { Io } from './io.ts'

/** The real world. The first Ctrl-C (or SIGTERM) cancels; stopping takes a moment, and further ones change nothing. */
export function processIo(): Io {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
  // Whoever reads our output may go away early, like `head`.
  process.stdout.on('error', (error) => (isBrokenPipe(error) ? stop.abort() : process.stderr.write(`${error.message}\n`)))
  return {
    environment: () => readEnvironment(process.env),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY,
    signal: stop.signal,
  }
}

function isBrokenPipe(error: Error): boolean {
  return 'code' in error && error.code === 'EPIPE'
}
