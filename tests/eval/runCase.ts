import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { CaseResult } from './caseResult.ts'
import type { Options, VariantName } from './options.ts'
import { runStep } from './runStep.ts'
import { STEPS, type Cost, type StepName } from './steps/registry.ts'

export interface CasePlan {
  readonly variant: VariantName
  readonly seed: number
  /** The tables that it is run without besides. */
  readonly without: Options['without']
}

export interface CaseRun {
  readonly plan: CasePlan
  readonly options: Options
  readonly scratch: string
  readonly signal: AbortSignal
  /** Told after every step. */
  readonly onStep: (step: string, cost: Cost) => void
  /** Told what was found, as soon as it was judged. */
  readonly onDetected: (missing: string | null, detected: CaseResult['detected']) => void
  /** Told which steps need not run, their results being kept. */
  readonly onSkip: (steps: readonly string[]) => void
}

/** Names of the steps of a case, as they are told. */
export function stepsOf({ without }: CasePlan, options: Options): string[] {
  const peers = options.peers.length > 0 ? ['peers'] : []
  return ['generate', 'load', 'detect', ...peers, ...without.flatMap((missing) => [`without ${missing}`, `detect without ${missing}`])]
}

/** Generates a case, loads it, detects, runs the peers, and detects again without tables; each step in a process of its own. */
export async function runCase({ plan, options, scratch, signal, onStep, onDetected, onSkip }: CaseRun): Promise<CaseResult[]> {
  const folder = join(scratch, `${options.profile}-${plan.variant}-${plan.seed}`)
  const [files, data, loaded] = [join(folder, 'seed'), join(folder, 'data'), join(folder, 'loaded.json')]
  const truth = join(files, 'truth')
  const costs: Record<string, Cost> = {}
  const step = async <T>(title: string, name: StepName, input: unknown, output: z.ZodType<T>): Promise<T> => {
    const done = await runStep(name, input, output, signal)
    costs[title] = done.cost
    onStep(title, done.cost)
    return done.output
  }
  if (existsSync(loaded)) onSkip(['generate', 'load'])
  else {
    await rm(folder, { recursive: true, force: true })
    await step('generate', 'generate', { profile: options.profile, variant: plan.variant, seed: plan.seed, out: files }, STEPS.generate.output)
    const report = await step('load', 'load', { files: join(files, 'case'), data }, STEPS.load.output)
    await rm(join(files, 'case'), { recursive: true })
    await writeFile(loaded, JSON.stringify(report))
  }
  const { variant, seed } = plan
  const detected = await step('detect', 'detect', { data, truth, settings: options.settings }, STEPS.detect.output)
  onDetected(null, detected)
  const peers = options.peers.length > 0 ? await step('peers', 'peers', { data, truth, peers: options.peers }, STEPS.peers.output) : []
  const results: CaseResult[] = [{ variant, seed, missing: null, detected, peers, costs: { ...costs } }]
  for (const missing of plan.without) {
    const to = join(folder, `without-${missing}`)
    if (existsSync(join(to, 'ready'))) onSkip([`without ${missing}`])
    else {
      await rm(to, { recursive: true, force: true })
      await step(`without ${missing}`, 'without', { data, to, missing }, STEPS.without.output)
      await writeFile(join(to, 'ready'), '')
    }
    const title = `detect without ${missing}`
    const again = await step(title, 'detect', { data: to, truth, settings: options.settings }, STEPS.detect.output)
    onDetected(missing, again)
    results.push({ variant, seed, missing, detected: again, peers: [], costs: { detect: costs[title] ?? { seconds: 0, cpu: 0, peakBytes: 0 } } })
    if (options.keep === null) await rm(to, { recursive: true })
  }
  if (options.keep === null) await rm(folder, { recursive: true })
  return results
}
