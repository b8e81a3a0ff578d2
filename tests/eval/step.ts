// One step of the evaluation in a process of its own, so that its CPU time and memory are its own: `step.ts NAME INPUT`. Prints one line of JSON.
import { STEPS, type StepName } from './steps/registry.ts'

const isStep = (name: string | undefined): name is StepName => name !== undefined && Object.hasOwn(STEPS, name)
const [name, input] = process.argv.slice(2)
if (!isStep(name) || input === undefined) throw new Error('step.ts NAME INPUT')

const started = performance.now()
const output = await run(name, JSON.parse(input))
const { user, system } = process.cpuUsage()
const spent = { seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6, peakBytes: process.resourceUsage().maxRSS * 1024 }
console.log(JSON.stringify({ output, cost: spent }))

async function run(step: StepName, given: unknown): Promise<unknown> {
  if (step === 'generate') return STEPS.generate.run(STEPS.generate.input.parse(given))
  if (step === 'load') return STEPS.load.run(STEPS.load.input.parse(given))
  if (step === 'without') return STEPS.without.run(STEPS.without.input.parse(given))
  if (step === 'detect') return STEPS.detect.run(STEPS.detect.input.parse(given))
  return STEPS.peers.run(STEPS.peers.input.parse(given))
}
