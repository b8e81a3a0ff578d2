import { z } from 'zod'
import { quietTask } from '../../../server/task.ts'

/** Writes a synthetic case to `out`. */
export const generateStep = {
  input: z.object({ profile: z.string(), variant: z.string(), seed: z.number(), out: z.string() }),
  output: z.object({ stores: z.number(), rings: z.number(), rows: z.record(z.string(), z.number()) }),
  run: async (input: { profile: string; variant: string; seed: number; out: string }) => {
    // Only here: no other step may depend on the generator.
    const { generateCase } = await import('../../../seed/generate.ts')
    const { stores, rings, rows } = await generateCase(input, quietTask())
    return { stores, rings, rows: { ...rows } }
  },
}
