import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { speed, type Figure } from './print.ts'

const measured = z.object({
  rows: z.number(),
  rejected: z.number(),
  waybills: z.number(),
  rings: z.number(),
  loadSeconds: z.number(),
  loadCpu: z.number(),
  detectSeconds: z.number(),
  detectCpu: z.number(),
  listMilliseconds: z.number(),
  peakRssBytes: z.number(),
})

/** Runs `pipeline.ts` on a folder of tables. */
export async function measurePipeline(files: string, dataDir: string): Promise<Figure[]> {
  const script = fileURLToPath(new URL('pipeline.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, files, dataDir], { maxBuffer: 1 << 24 })
  const figures = measured.parse(JSON.parse(stdout))
  return [
    ['rows loaded', `${figures.rows.toLocaleString('en')} (${figures.waybills.toLocaleString('en')} waybills), ${figures.rejected} rejected`],
    ['load', speed(figures.loadSeconds, figures.loadCpu, figures.rows)],
    ['detect', speed(figures.detectSeconds, figures.detectCpu, figures.rows)],
    ['files to rings', speed(figures.loadSeconds + figures.detectSeconds, figures.loadCpu + figures.detectCpu, figures.rows)],
    ['rings', String(figures.rings)],
    ['peak memory', `${(figures.peakRssBytes / 2 ** 30).toFixed(2)} GiB`],
    ['ring list (bar: 200 ms)', `${figures.listMilliseconds.toFixed(1)} ms, median of 15, 100 rings`],
  ]
}
