import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'

const measurement = z.object({ modularity: z.number(), communities: z.number(), cpuSeconds: z.number(), peakRssBytes: z.number() })
export type Measurement = z.infer<typeof measurement>

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Runs an engine in a process of its own, on a graph file or idle. `python` runs every engine but `ours`. */
export async function measureEngine(engine: string, python: string, file: readonly [path: string, iterations: number] | null): Promise<Measurement> {
  const program = engine === 'ours' ? process.execPath : python
  const args = engine === 'ours' ? ['--import', 'tsx', here('ours.ts')] : [here('peer.py'), engine]
  const { stdout } = await promisify(execFile)(program, [...args, ...(file ?? []).map(String)])
  return measurement.parse(JSON.parse(stdout))
}
