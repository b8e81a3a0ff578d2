import type { Io } from '../cli/io.ts'
import { ProgressLine } from '../cli/progressLine.ts'
import { AppError } from '../errors.ts'
import type { Task } from '../task.ts'

/** Says what the start is doing: a line for every step, when it is through, and where it is meanwhile. */
export class Steps {
  private readonly line: ProgressLine
  private readonly signal: AbortSignal

  constructor(io: Io) {
    this.line = new ProgressLine(io)
    this.signal = io.signal
  }

  /** Runs a step. `work` returns a few words on how it went, and its result. */
  async run<T>(name: string, work: (task: Task) => Promise<{ said: string; result: T }>): Promise<T> {
    const started = performance.now()
    const { said, result } = await work({ signal: this.signal, report: this.line.show.bind(this.line) })
    this.line.print(`✓ ${name}: ${said} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
    return result
  }

  /** A step that did not work out; the others go on. */
  warn(name: string, error: unknown): void {
    const reason = error instanceof AppError ? error.message : 'something went wrong inside; kongbao.log in the data folder says what.'
    this.line.print(`! ${name}: ${reason}`)
  }

  clear(): void {
    this.line.clear()
  }
}
