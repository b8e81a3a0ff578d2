import type { Progress } from '../task.ts'
import type { Io } from './io.ts'
import { STEP_NAMES } from './stepNames.ts'

const PLAIN_MILLISECONDS = 5000

/** Where a piece of work is, on stderr: one line written anew on a terminal; elsewhere a line a step, and one every five seconds. */
export class ProgressLine {
  private readonly io: Io
  private drawn = false
  private last = { step: '', at: 0 }

  constructor(io: Io) {
    this.io = io
  }

  show(progress: Progress): void {
    const text = describeProgress(progress)
    if (this.io.isTerminal) {
      this.io.err(`\r\u001B[2K${text.slice(0, (process.stderr.columns ?? 80) - 1)}`)
      this.drawn = true
      return
    }
    const { step } = progress
    if (step === this.last.step && Date.now() - this.last.at < PLAIN_MILLISECONDS) return
    this.last = { step, at: Date.now() }
    this.io.err(`${text}\n`)
  }

  /** A line that stays. */
  print(text: string): void {
    this.clear()
    this.io.err(`${text}\n`)
  }

  clear(): void {
    if (this.drawn) this.io.err('\r\u001B[2K')
    this.drawn = false
  }
}

export function describeProgress({ step, done, total, unit, detail }: Progress): string {
  const share = done !== undefined && total ? ` ${Math.min(100, Math.floor((done / total) * 100))} %` : ''
  const amount = done === undefined || share !== '' ? '' : ` ${amountOf(done, unit)}`
  return `${STEP_NAMES[step] ?? step}${detail ? `: ${detail}` : ''}${share}${amount}`
}

function amountOf(done: number, unit: string | undefined): string {
  return unit === 'bytes' ? `${(done / 1_000_000).toFixed(1)} MB` : `${done.toLocaleString('en')}${unit ? ` ${unit}` : ''}`
}
