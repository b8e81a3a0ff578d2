// Loads a folder and detects rings in a process of its own, so that its peak memory is its own. Prints one line of JSON.
import { detect } from '../../server/casework/detect.ts'
import { openCase } from '../../server/casework/openCase.ts'
import { listRings } from '../../server/casework/rings.ts'
import { loadPaths } from '../../server/intake/loadPaths.ts'
import { quietTask } from '../../server/task.ts'
import { median } from './print.ts'

const [files, dataDir] = process.argv.slice(2)
if (files === undefined || dataDir === undefined) throw new Error('pipeline.ts FILES DATA')

const cpu = (): number => (process.cpuUsage().user + process.cpuUsage().system) / 1e6
const kase = await openCase(dataDir, 'bench')
try {
  const before = { wall: performance.now(), cpu: cpu() }
  const load = await loadPaths(kase, [files], {}, quietTask())
  const loaded = { wall: performance.now(), cpu: cpu() }
  const run = await detect(kase, {}, quietTask())
  const detected = { wall: performance.now(), cpu: cpu() }
  const listTimes: number[] = []
  for (let i = 0; i < 15; i++) {
    const started = performance.now()
    await listRings(kase, { sort: 'score', offset: 0, limit: 100 })
    listTimes.push(performance.now() - started)
  }
  console.log(
    JSON.stringify({
      rows: load.files.reduce((sum, file) => sum + file.loaded, 0),
      rejected: load.files.reduce((sum, file) => sum + file.rejected, 0),
      waybills: load.files.filter((file) => file.table === 'waybills').reduce((sum, file) => sum + file.loaded, 0),
      rings: Object.values(run.rings).reduce((sum, count) => sum + count, 0),
      loadSeconds: (loaded.wall - before.wall) / 1000,
      loadCpu: loaded.cpu - before.cpu,
      detectSeconds: (detected.wall - loaded.wall) / 1000,
      detectCpu: detected.cpu - loaded.cpu,
      listMilliseconds: median(listTimes),
      peakRssBytes: process.resourceUsage().maxRSS * 1024,
    }),
  )
} finally {
  await kase.close()
}
