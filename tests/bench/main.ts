// `npm run bench`: what the README promises about speed and memory, measured on this machine, beside a peer in the same run.
// `--only canvas` works with 20,000 nodes and then with 100,000 on the explore canvas in a real browser and prints each gesture's longest task;
// `--nodes 20000` takes that size alone. Every node has two and a half relations.
// `--only pages` opens the overview and the lists of a case of 200,000 stores (`--stores`) in a real browser; `--data FOLDER` keeps the loaded case for the next time.
// `--only communities` measures the community engine beside its peers, `--only size` a case of 2 million stores, `--only search` the search among as many; they take long and run only when named.
// Shared machines are noisy: read CPU seconds and ratios before wall-clock times.
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { generateCase } from '../../seed/generate.ts'
import { quietTask } from '../../server/task.ts'
import { benchCanvas } from './canvas/benchCanvas.ts'
import { benchCommunities } from './communities/benchCommunities.ts'
import { benchHub } from './hub.ts'
import { benchLoadCsv } from './loadCsv.ts'
import { measurePipeline } from './measurePipeline.ts'
import { print, section } from './print.ts'
import { benchPages } from './pages/benchPages.ts'
import { benchSearch } from './search.ts'
import { benchSize } from './size/benchSize.ts'

const { values } = parseArgs({
  options: {
    profile: { type: 'string', default: 'medium' },
    seed: { type: 'string', default: '21' },
    case: { type: 'string' },
    hub: { type: 'string', default: '1041337' },
    only: { type: 'string', multiple: true },
    python: { type: 'string' },
    graphs: { type: 'string', default: '.cache/bench-graphs' },
    size: { type: 'string', multiple: true },
    stores: { type: 'string' },
    data: { type: 'string' },
    nodes: { type: 'string', multiple: true, default: ['20000', '100000'] },
  },
})
const USUAL = ['pipeline', 'loadcsv', 'hub']
const stores = Number(values.stores ?? 2_000_000)
const wanted = (name: string): boolean => (values.only ?? USUAL).includes(name)
const profile = values.profile === 'sample' || values.profile === 'small' ? values.profile : 'medium'

const scratch = await mkdtemp(join(tmpdir(), 'kongbao-bench-'))
try {
  if (wanted('pipeline') || wanted('loadcsv')) {
    const out = values.case ?? join(scratch, 'seed')
    if (!existsSync(out)) {
      section(`A synthetic case: profile ${profile}, seed ${values.seed}`)
      const started = performance.now()
      await generateCase({ profile, variant: 'default', seed: Number(values.seed), out }, quietTask())
      print([['generated in', `${((performance.now() - started) / 1000).toFixed(1)} s`]])
    }
    const files = existsSync(join(out, 'case')) ? join(out, 'case') : out
    if (wanted('pipeline')) {
      section('Files to rings, one process (bar: under 180 s and 4 GB)')
      print(await measurePipeline(files, join(scratch, 'data')))
    }
    if (wanted('loadcsv')) {
      section('The same rows by plain LOAD CSV into a Neo4j of its own: nodes only, no keys, no checks')
      print(await benchLoadCsv(files, join(scratch, 'neo4j')))
    }
  }
  if (wanted('hub')) {
    section(`A vendor site that sold ${Number(values.hub).toLocaleString('en')} numbers (bar: expand under 1 s)`)
    print(await benchHub(Number(values.hub), join(scratch, 'hub')))
  }
  if (wanted('search')) {
    section(`Search among ${stores.toLocaleString('en')} stores, by pinyin initials too (bar: under 1 s)`)
    print(await benchSearch(stores, join(scratch, 'search')))
  }
  if (wanted('communities')) await benchCommunities({ scratch, graphs: values.graphs, python: values.python, sizes: values.size })
  if (wanted('canvas'))
    await benchCanvas(
      scratch,
      values.nodes.map((nodes) => [Number(nodes), 2.5 * Number(nodes)]),
    )
  if (wanted('pages'))
    await benchPages(Number(values.stores ?? 200_000), { scratch, files: values.case ?? join(scratch, 'size'), data: values.data ?? join(scratch, 'pages') })
  if (wanted('size')) await benchSize(stores, values.case ?? join(scratch, 'size'), join(scratch, 'size-data'))
} finally {
  await rm(scratch, { recursive: true, force: true })
}
