/** Where a long piece of work is. `step` is a stable id that clients translate (`intake.read`, `graph.import`, …). */
export interface Progress {
  step: string
  /** Units done so far, out of `total` when that is known. */
  done?: number
  total?: number
  /** What the units are: `rows`, `bytes`, `files`, … */
  unit?: string
  /** What it is busy with, e.g. a file name. */
  detail?: string
}

/** Handed down into every long loop: report where you are, stop when the signal says so. */
export interface Task {
  readonly signal: AbortSignal
  report(progress: Progress): void
}

/** For callers that watch nothing, such as tests. */
export function quietTask(): Task {
  return { signal: new AbortController().signal, report: () => undefined }
}
