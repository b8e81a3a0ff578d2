import type { Environment } from '../env.ts'

/** Done, failed, wrong usage, done but rows were rejected. */
export const EXIT = { done: 0, failed: 1, usage: 2, rejected: 3 } as const
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT]

/** What a command has of the world. */
export interface Io {
  readonly environment: () => Environment
  /** Results. */
  readonly out: (text: string) => void
  /** Everything else. */
  readonly err: (text: string) => void
  /** Whether `err` is a terminal whose last line can be written anew. */
  readonly isTerminal: boolean
  /** Aborted by Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal
}
