import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { print, section } from '../print.ts'
import { writeMillionStores } from './millionStores.ts'

const measured = z.object({
  rows: z.number(),
  rejected: z.number(),
  stores: z.number(),
  gated: z.number(),
  links: z.number(),
  rings: z.record(z.string(), z.number()),
  reports: z.number(),
  steps: z.array(z.object({ name: z.string(), wallSeconds: z.number(), cpuSeconds: z.number(), peakRssBytes: z.number() })),
  cpuSeconds: z.number(),
  peakRssBytes: z.number(),
})

/** Generates a case of `stores` stores (unless `folder` has one), loads it and detects, and prints CPU and memory by step. */
export async function benchSize(stores: number, folder: string, dataDir: string): Promise<void> {
  const files = join(folder, 'case')
  if (!existsSync(files)) await writeMillionStores({ stores, rings: Math.floor(stores / 10_000), seed: 1, out: files })
  section(`${stores.toLocaleString('en')} stores, files to rings (bar at 2,000,000: 600 CPU s and 4 GB)`)
  const script = fileURLToPath(new URL('loadAndDetect.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, files, dataDir], { maxBuffer: 1 << 24 })
  const found = measured.parse(JSON.parse(stdout))
  print([
    ...found.steps
      .filter(({ cpuSeconds, wallSeconds }) => Math.max(cpuSeconds, wallSeconds) > 0.5)
      .map(({ name, wallSeconds, cpuSeconds, peakRssBytes }) => [name, `${time(cpuSeconds)} CPU ${time(wallSeconds)} wall ${memory(peakRssBytes)}`] as const),
    ['all', `${time(found.cpuSeconds)} CPU, peak ${memory(found.peakRssBytes)}, progress told ${found.reports} times`],
    ['rows', `${found.rows.toLocaleString('en')} loaded, ${found.rejected.toLocaleString('en')} rejected`],
    ['found', `${found.stores} stores, ${found.gated} gated, ${found.links} links, rings ${JSON.stringify(found.rings)}`],
  ])
}

function time(seconds: number): string {
  return `${seconds.toFixed(1).padStart(7)} s`
}

function memory(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(2).padStart(6)} GiB`
}
