import { stepsOf, type CasePlan } from './runCase.ts'
import type { Options } from './options.ts'

/** Seconds of a step before one of its kind has run: proportions are all that counts, and the first steps put them right. */
const GUESS: Readonly<Record<string, number>> = { generate: 40, load: 30, detect: 40, peers: 60, without: 5 }

/** Tells how far a whole evaluation is and how long the rest will take, from how long its steps took so far. */
export class Progress {
  private readonly waiting: string[]
  private readonly total: number
  private readonly spent = new Map<string, { sum: number; runs: number }>()
  private readonly jobs: number

  constructor(plans: readonly CasePlan[], options: Options) {
    this.waiting = plans.flatMap((plan) => stepsOf(plan, options)).map(kindOf)
    this.total = this.waiting.length
    this.jobs = Math.min(options.jobs, plans.length)
  }

  /** Says that a step is done; `12 of 84, about 14 min left`. */
  done(step: string, seconds: number): string {
    const kind = kindOf(step)
    const place = this.waiting.indexOf(kind)
    if (place >= 0) this.waiting.splice(place, 1)
    const known = this.spent.get(kind) ?? { sum: 0, runs: 0 }
    this.spent.set(kind, { sum: known.sum + seconds, runs: known.runs + 1 })
    const left = this.waiting.reduce((sum, name) => sum + this.expected(name), 0) / this.jobs
    const minutes = left < 90 ? `${Math.round(left)} s` : `${Math.round(left / 60)} min`
    return `${this.total - this.waiting.length} of ${this.total}${left > 0 ? `, about ${minutes} left` : ''}`
  }

  /** Says that the steps of a case that were kept from before will not run. */
  skip(steps: readonly string[]): void {
    for (const step of steps) {
      const place = this.waiting.indexOf(kindOf(step))
      if (place >= 0) this.waiting.splice(place, 1)
    }
  }

  private expected(kind: string): number {
    const known = this.spent.get(kind)
    return known ? known.sum / known.runs : (GUESS[kind] ?? 0)
  }
}

function kindOf(step: string): string {
  return step.split(' ')[0] ?? step
}
