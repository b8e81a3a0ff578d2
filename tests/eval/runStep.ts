import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { throwIfCancelled } from '../../server/errors.ts'
import { cost, type Cost, type StepName } from './steps/registry.ts'

const SCRIPT = fileURLToPath(new URL('step.ts', import.meta.url))
const said = z.object({ output: z.unknown(), cost })

/** Runs a step in a child process and parses what it says. Throws what the child died of; CANCELLED once the signal is aborted, the child killed. */
export async function runStep<T>(name: StepName, input: unknown, output: z.ZodType<T>, signal: AbortSignal): Promise<{ output: T; cost: Cost }> {
  const args = ['--import', 'tsx', SCRIPT, name, JSON.stringify(input)]
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 28, signal, killSignal: 'SIGKILL' })
    const { output: given, cost: spent } = said.parse(JSON.parse(stdout))
    return { output: output.parse(given), cost: spent }
  } catch (error) {
    throwIfCancelled(signal)
    const reason = error instanceof Error && 'stderr' in error && typeof error.stderr === 'string' && error.stderr !== '' ? error.stderr : String(error)
    throw new Error(`The step ${name} of the evaluation failed with ${JSON.stringify(input)}:\n${reason}`, { cause: error })
  }
}
