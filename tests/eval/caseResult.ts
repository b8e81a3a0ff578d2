import { z } from 'zod'
import { cost, STEPS } from './steps/registry.ts'

/** One run of the detector on one case. */
export const caseResult = z.object({
  variant: z.string(),
  seed: z.number(),
  /** Main table of what was taken out, if anything was. */
  missing: z.string().nullable(),
  detected: STEPS.detect.output,
  peers: STEPS.peers.output,
  /** By step; a step whose result was kept from before is not in it. */
  costs: z.record(z.string(), cost),
})
export type CaseResult = z.infer<typeof caseResult>
