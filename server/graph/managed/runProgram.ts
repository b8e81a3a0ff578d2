import { spawn } from 'node:child_process'
import { AppError } from '../../errors.ts'

const KEPT = 20_000

export interface ProgramResult {
  code: number | null
  /** The end of what it printed, both streams together. */
  output: string
  /** Its last lines on one line, for a message. */
  lastLines: string
}

/** Runs a program to its end under `guard.sh`. Aborting the signal ends it and throws CANCELLED. */
export async function runProgram(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
  onOutput: (text: string) => void = () => undefined,
): Promise<ProgramResult> {
  const child = spawn('sh', [GUARD, command, ...args], { env: { ...env }, stdio: ['pipe', 'pipe', 'pipe'], detached: true })
  child.stdin.on('error', () => undefined)
  const tail = { text: '' }
  const keep = (chunk: Buffer): void => {
    const text = chunk.toString('utf8')
    tail.text = (tail.text + text).slice(-KEPT)
    onOutput(text)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const end = (): void => void child.kill('SIGTERM')
  signal.addEventListener('abort', end, { once: true })
  if (signal.aborted) end()
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', resolve)
    })
    if (signal.aborted) throw new AppError('CANCELLED', 'Cancelled.')
    return { code, output: tail.text, lastLines: lastLines(tail.text) }
  } finally {
    signal.removeEventListener('abort', end)
    child.stdin.destroy()
  }
}

export const GUARD = new URL('guard.sh', import.meta.url).pathname

export function lastLines(text: string, count = 4): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.slice(-count).join(' | ').slice(0, 1000)
}
