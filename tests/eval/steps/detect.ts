import { z } from 'zod'
import { detect } from '../../../server/casework/detect.ts'
import { openCase } from '../../../server/casework/openCase.ts'
import { quietTask } from '../../../server/task.ts'
import { pipelineScores, scorePipeline } from '../metrics/scorePipeline.ts'
import { listMistakes } from '../mistakes.ts'
import { readPrediction } from '../prediction.ts'
import { readTruth } from '../truth.ts'
import { CASE_ID } from './load.ts'

/** Runs the detector on a loaded case and judges what it found. */
export const detectStep = {
  input: z.object({ data: z.string(), truth: z.string(), settings: z.record(z.string(), z.unknown()) }),
  output: z.object({ stores: z.number(), gated: z.number(), links: z.number(), scores: pipelineScores, mistakes: z.array(z.string()) }),
  run: async ({ data, truth: folder, settings }: { data: string; truth: string; settings: Record<string, unknown> }) => {
    const kase = await openCase(data, CASE_ID)
    try {
      const { stores, gatedStores, links } = await detect(kase, settings, quietTask())
      const truth = await readTruth(folder)
      const prediction = await readPrediction(kase)
      return { stores, gated: gatedStores, links, scores: scorePipeline(truth, prediction), mistakes: listMistakes(truth, prediction) }
    } finally {
      await kase.close()
    }
  },
}
