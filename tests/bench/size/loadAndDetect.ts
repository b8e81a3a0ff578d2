// Loads a folder and detects rings in a process of its own; prints one line of JSON with CPU and memory of every step.
import { detect } from '../../../server/casework/detect.ts'
import { openCase } from '../../../server/casework/openCase.ts'
import { loadPaths } from '../../../server/intake/loadPaths.ts'
import type { Progress, Task } from '../../../server/task.ts'

const [files, dataDir] = process.argv.slice(2)
if (files === undefined || dataDir === undefined) throw new Error('loadAndDetect.ts FILES DATA')

interface Step {
  name: string
  wallSeconds: number
  cpuSeconds: number
  /** The most the process held while the step ran, looked at ten times a second. */
  peakRssBytes: number
}

const steps: Step[] = []
const cpu = (): number => (process.cpuUsage().user + process.cpuUsage().system) / 1e6
let current: { step: Step; wall: number; cpu: number } | null = null
let reports = 0

function begin(name: string): void {
  end()
  current = { step: { name, wallSeconds: 0, cpuSeconds: 0, peakRssBytes: process.memoryUsage.rss() }, wall: performance.now(), cpu: cpu() }
}
function end(): void {
  if (current === null) return
  const { step, wall, cpu: before } = current
  const again = steps.find(({ name }) => name === step.name)
  const kept = again ?? step
  kept.wallSeconds += (performance.now() - wall) / 1000
  kept.cpuSeconds += cpu() - before
  kept.peakRssBytes = Math.max(kept.peakRssBytes, step.peakRssBytes)
  if (again === undefined) steps.push(kept)
  current = null
}
const watch = setInterval(() => {
  if (current !== null) current.step.peakRssBytes = Math.max(current.step.peakRssBytes, process.memoryUsage.rss())
}, 100)

const task: Task = {
  signal: new AbortController().signal,
  report: ({ step, detail }: Progress) => {
    reports++
    const name = step.startsWith('detect.') && detail !== undefined ? `${step} ${detail}` : step
    if (current?.step.name !== name) begin(name)
  },
}

const kase = await openCase(dataDir, 'size')
try {
  begin('load')
  const load = await loadPaths(kase, [files], {}, task)
  begin('detect')
  const run = await detect(kase, {}, task)
  end()
  const { rings, ...summary } = run
  console.log(
    JSON.stringify({
      rows: load.files.reduce((sum, file) => sum + file.loaded, 0),
      rejected: load.files.reduce((sum, file) => sum + file.rejected, 0),
      stores: summary.stores,
      gated: summary.gatedStores,
      links: summary.links,
      rings,
      reports,
      steps,
      cpuSeconds: cpu(),
      peakRssBytes: process.resourceUsage().maxRSS * 1024,
    }),
  )
} finally {
  clearInterval(watch)
  await kase.close()
}
