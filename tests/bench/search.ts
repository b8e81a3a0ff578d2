import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import pino from 'pino'
import { openCase } from '../../server/casework/openCase.ts'
import { GraphService } from '../../server/graph/graphService.ts'
import { loadPaths } from '../../server/intake/loadPaths.ts'
import { RUNTIME_DIR } from '../../server/main/kongbao.ts'
import { quietTask } from '../../server/task.ts'
import { median, type Figure } from './print.ts'

const RUNS = 5
const WORDS = ['青柚', '蓝鲸', '木棉', '晴川', '松果', '重庆', '长乐', '银河', '小满', '橘子', '梧桐', '山海', '星野', '云杉', '白鹭', '南风']
const GOODS = ['茶叶', '家居', '零食', '女装', '童装', '文具', '数码', '手机', '美妆', '百货', '小家电', '音乐器材']
const KINDS = ['旗舰店', '专营店', '专卖店', '商行']

/** Builds a graph of so many stores with Chinese names, and searches it. */
export async function benchSearch(stores: number, folder: string): Promise<Figure[]> {
  await writeStores(stores, folder)
  const kase = await openCase(join(folder, 'data'), 'search')
  const graph = new GraphService({ external: null, runtimeDir: RUNTIME_DIR, logger: pino({ level: 'silent' }) })
  try {
    await loadPaths(kase, [join(folder, 'case')], {}, quietTask())
    const started = performance.now()
    await graph.build(kase, quietTask())
    const figures: Figure[] = [['built in', `${((performance.now() - started) / 1000).toFixed(1)} s`]]
    const wanted = [
      ['first letters, beginning', 'qycy'],
      ['first letters, middle', 'xjdqjd'],
      ['two letters', 'xj'],
      ['letters that nothing has', 'zzvvq'],
      ['a name', '青柚茶叶'],
      ['a number', `pdd:${String(stores - 1).padStart(9, '0')}`],
    ] as const
    for (const [name, q] of wanted) {
      const times: number[] = []
      let found = ''
      for (let run = 0; run <= RUNS; run++) {
        const from = performance.now()
        const { hits, truncated } = await graph.search(kase, { q, limit: 20 })
        found = `${hits.length}${truncated ? ' of more' : ''}`
        times.push(performance.now() - from)
      }
      figures.push([
        `${name} (${q})`,
        `${found} found, ${times[0]?.toFixed(0)} ms the first time, then ${median(times.slice(1)).toFixed(0)} ms (median of ${RUNS})`,
      ])
    }
    return figures
  } finally {
    await graph.stop()
    await kase.close()
  }
}

const pick = (words: readonly string[], n: number): string => words[n % words.length] ?? ''

async function writeStores(stores: number, folder: string): Promise<void> {
  await mkdir(join(folder, 'case'), { recursive: true })
  const file = createWriteStream(join(folder, 'case', 'stores.csv'))
  file.write('platform,store_id,name,opened_at\n')
  for (let n = 0; n < stores; n += 1000) {
    const lines = Array.from({ length: Math.min(1000, stores - n) }, (_, i) => {
      const id = n + i
      const name = pick(WORDS, id * 7) + pick(GOODS, Math.floor(id / 16)) + pick(KINDS, Math.floor(id / 192)) + String(id)
      return `pdd,${String(id).padStart(9, '0')},${name},2020-01-01T00:00:00\n`
    })
    if (!file.write(lines.join(''))) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}
