// `npm run eval`: how well rings are found on synthetic cases, beside published methods on the same evidence. `options.ts` has the options.
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '../../server/errors.ts'
import type { CaseResult } from './caseResult.ts'
import { readResults, resultsOf, writeResults } from './keptResults.ts'
import { readOptions, type Options } from './options.ts'
import { Progress } from './progress.ts'
import { caseReport } from './report/caseReport.ts'
import { markdownReport } from './report/markdownReport.ts'
import { thresholdReport } from './report/thresholdReport.ts'
import { runCase, type CasePlan } from './runCase.ts'

const controller = new AbortController()
process.once('SIGINT', () => controller.abort())
process.once('SIGTERM', () => controller.abort())
// Nobody reads on (`| head`): stop, and tidy up, as for Ctrl-C.
process.stdout.on('error', () => controller.abort())
try {
  await evaluate(readOptions(process.argv.slice(2)), controller.signal)
} catch (error) {
  console.error(error instanceof AppError ? error.message : error)
  process.exitCode = error instanceof AppError && error.code === 'CANCELLED' ? 130 : 1
}

async function evaluate(options: Options, signal: AbortSignal): Promise<void> {
  const started = performance.now()
  const plans = options.seeds.flatMap((seed) =>
    options.variants.map((variant): CasePlan => ({ variant, seed, without: variant === 'default' && seed === options.seeds[0] ? options.without : [] })),
  )
  const scratch = options.keep === null ? await mkdtemp(join(tmpdir(), 'kongbao-eval-')) : resolve(options.keep)
  await mkdir(scratch, { recursive: true })
  try {
    const results = await runAll(plans, options, scratch, signal)
    const minutes = (performance.now() - started) / 60_000
    console.log(`\n${markdownReport(results, options, minutes)}`)
    if (options.thresholds) console.log(`\n${thresholdReport(results)}`)
    if (options.out !== null) await write(options.out, markdownReport(results, options, minutes))
  } finally {
    if (options.keep === null) await rm(scratch, { recursive: true, force: true })
  }
}

/** Runs the cases, `jobs` at a time; the first failure ends the others. Results in the order of the plans. */
async function runAll(plans: readonly CasePlan[], options: Options, scratch: string, signal: AbortSignal): Promise<CaseResult[]> {
  const failed = new AbortController()
  const either = AbortSignal.any([signal, failed.signal])
  const before = await readResults(options)
  const results: CaseResult[][] = []
  for (const [place, plan] of plans.entries()) {
    const known = resultsOf(plan, before)
    if (known) results[place] = known
  }
  const left = [...plans.entries()].filter(([place]) => results[place] === undefined)
  if (left.length < plans.length)
    console.log(`${plans.length - left.length} of ${plans.length} cases are in ${options.json} already; remove it to judge them anew.`)
  const progress = new Progress(
    left.map(([, plan]) => plan),
    options,
  )
  const waiting = left.toReversed()
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [place, plan] = next
      const onStep = (step: string, { seconds, cpu }: { seconds: number; cpu: number }): void =>
        console.log(`seed ${plan.seed} ${plan.variant}: ${step}, ${seconds.toFixed(0)} s (${cpu.toFixed(0)} s CPU) · ${progress.done(step, seconds)}`)
      const onSkip = (steps: readonly string[]): void => progress.skip(steps)
      const onDetected = (missing: string | null, detected: CaseResult['detected']): void =>
        console.log(caseReport({ ...plan, missing, detected }, options.errors))
      results[place] = await runCase({ plan, options, scratch, signal: either, onStep, onDetected, onSkip })
      if (options.json !== null) await writeResults(options.json, options, [...before, ...results.flat()])
    }
  }
  const workers = Array.from({ length: Math.min(options.jobs, left.length) }, async () => {
    try {
      await work()
    } catch (error) {
      failed.abort()
      throw error
    }
  })
  const ended = await Promise.allSettled(workers)
  const reasons = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  const cause = reasons.find((reason) => !(reason instanceof AppError && reason.code === 'CANCELLED')) ?? reasons[0]
  if (cause !== undefined) throw cause
  return results.flat()
}

async function write(path: string, text: string): Promise<void> {
  if (!existsSync(dirname(resolve(path)))) await mkdir(dirname(resolve(path)), { recursive: true })
  await writeFile(path, text)
}
