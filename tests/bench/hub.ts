import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import pino from 'pino'
import { openCase } from '../../server/casework/openCase.ts'
import type { Expansion } from '../../server/contract/graph.ts'
import type { ExpandRequest } from '../../server/graph/explore/expand.ts'
import { GraphService } from '../../server/graph/graphService.ts'
import { loadPaths } from '../../server/intake/loadPaths.ts'
import { RUNTIME_DIR } from '../../server/main/kongbao.ts'
import { quietTask } from '../../server/task.ts'
import { median, type Figure } from './print.ts'

const RUNS = 9
const HUB = { label: 'VendorSite', key: 'hub.example', cursor: null, limit: 200 } as const

/** Builds a case in which one vendor site sold `numbers` numbers, and expands that site. */
export async function benchHub(numbers: number, folder: string): Promise<Figure[]> {
  await writeSales(numbers, folder)
  const kase = await openCase(join(folder, 'data'), 'hub')
  const graph = new GraphService({ external: null, runtimeDir: RUNTIME_DIR, logger: pino({ level: 'silent' }) })
  try {
    await loadPaths(kase, [join(folder, 'case')], {}, quietTask())
    const started = performance.now()
    const status = await graph.build(kase, quietTask())
    const build = (performance.now() - started) / 1000
    const ask = async (more: Partial<ExpandRequest> = {}): Promise<Expansion> =>
      graph.expand(kase, { ...HUB, types: [], labels: [], groups: [], where: [], known: [], ...more })
    const sold = { types: ['SOLD'] }
    const first = await ask({ ...sold, order: 'key' })
    return [
      ['graph', `${count(status.nodes ?? 0)} nodes, ${count(status.relations ?? 0)} relations, built in ${build.toFixed(1)} s`],
      ['a page says', `${count(first.shown)} of ${count(first.total)}`],
      ['expand, asks what to show', await times(() => ask())],
      ['expand, first 200 by key', await times(() => ask({ ...sold, order: 'key' }))],
      ['expand, the 200 after those', await times(() => ask({ ...sold, order: 'key', cursor: first.nextCursor }))],
      ['expand, 200 most connected', await times(() => ask({ ...sold, order: 'most' }))],
      ['expand, 200 least connected', await times(() => ask({ ...sold, order: 'least' }))],
      [
        'expand, 200 of one day, counted',
        await times(() => ask({ ...sold, order: 'key', where: [{ of: 'relation', property: 'at', test: 'is', value: '2020-03-03' }] })),
      ],
    ]
  } finally {
    await graph.stop()
    await kase.close()
  }
}

const count = (value: number): string => value.toLocaleString('en')

async function times(work: () => Promise<unknown>): Promise<string> {
  const first = performance.now()
  await work()
  const cold = performance.now() - first
  const warm: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now()
    await work()
    warm.push(performance.now() - started)
  }
  return `${cold.toFixed(0)} ms the first time, then ${median(warm).toFixed(0)} ms (median of ${RUNS})`
}

async function writeSales(numbers: number, folder: string): Promise<void> {
  await mkdir(join(folder, 'case'), { recursive: true })
  const file = createWriteStream(join(folder, 'case', 'number_sales.csv'))
  file.write('site_id,waybill_no,courier,sold_at\n')
  for (let n = 0; n < numbers; n += 1000) {
    const lines = Array.from(
      { length: Math.min(1000, numbers - n) },
      (_, i) => `${HUB.key},YT${String(n + i).padStart(13, '0')},YTO,2020-03-0${1 + ((n + i) % 9)}T10:00:00\n`,
    )
    if (!file.write(lines.join(''))) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}
