import { z } from 'zod'
import { detectStep } from './detect.ts'
import { generateStep } from './generate.ts'
import { loadStep } from './load.ts'
import { peersStep } from './peers.ts'
import { withoutStep } from './without.ts'

/** What one child process does, and what it says when it is done. */
export interface Step<In, Out> {
  readonly input: z.ZodType<In>
  readonly output: z.ZodType<Out>
  readonly run: (input: In) => Promise<Out>
}

export const STEPS = { generate: generateStep, load: loadStep, without: withoutStep, detect: detectStep, peers: peersStep } as const
export type StepName = keyof typeof STEPS
export type StepInput<Name extends StepName> = z.infer<(typeof STEPS)[Name]['input']>
export type StepOutput<Name extends StepName> = z.infer<(typeof STEPS)[Name]['output']>

export const cost = z.object({ seconds: z.number(), cpu: z.number(), peakBytes: z.number() })
/** Wall-clock and CPU seconds of the child process, its start included, and the most memory that it held. */
export type Cost = z.infer<typeof cost>
