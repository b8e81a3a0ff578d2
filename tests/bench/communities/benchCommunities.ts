import { join } from 'node:path'
import type { EdgeList } from '../../../server/analysis/leiden/graph.ts'
import { print, section, type Figure } from '../print.ts'
import { compareModularity } from './compareModularity.ts'
import { findPython } from './findPython.ts'
import { writeGraph } from './graphFile.ts'
import { hubs } from './hubs.ts'
import { measureEngine, type Measurement } from './measureEngine.ts'
import { planted } from './planted.ts'

const PEERS = ['igraph', 'leidenalg', 'networkit'] as const
/** Of every engine that counts them; networkit PLM does not. */
const ITERATIONS = 2

interface Bench {
  name: string
  make: () => EdgeList
  peers: readonly string[]
}

const BENCHES: readonly Bench[] = [
  { name: 'planted-1m', make: () => planted(100_000, 1_060_000, 7), peers: PEERS },
  { name: 'planted-9.5m', make: () => planted(1_000_000, 10_700_000, 7), peers: ['igraph', 'networkit'] },
  { name: 'hubs', make: () => hubs(2_000_000, 7_900_000, 7), peers: ['igraph', 'networkit'] },
  { name: 'planted-20m', make: () => planted(2_200_000, 23_600_000, 7), peers: [] },
]

export interface CommunitiesBench {
  scratch: string
  /** Where the nine known graphs are, or are downloaded to. */
  graphs: string
  python: string | undefined
  /** Names of benches; all without. */
  sizes: readonly string[] | undefined
}

/** The community engine beside its peers: modularity on known graphs, then time and memory on large ones, a process each. */
export async function benchCommunities({ scratch, graphs, python: asked, sizes }: CommunitiesBench): Promise<void> {
  const python = await findPython(asked, ['numpy', ...PEERS])
  const usable = python?.modules.includes('numpy') ? PEERS.filter((peer) => python.modules.includes(peer)) : []
  const absent = PEERS.filter((peer) => !usable.includes(peer))
  if (absent.length > 0)
    console.log(`\nWithout ${absent.join(', ')}: install tests/bench/requirements.txt and name the Python with --python or KONGBAO_PYTHON.`)
  const program = python?.program ?? ''

  if (sizes === undefined || sizes.includes('known')) {
    section('Modularity, mean of 20 seeds, each run until it converges (bar: igraph - 0.0005)')
    print(await compareModularity(graphs, scratch, usable.includes('igraph') ? program : null))
  }
  for (const bench of BENCHES) {
    if (sizes !== undefined && !sizes.includes(bench.name)) continue
    const edges = bench.make()
    const file = join(scratch, `${bench.name}.bin`)
    writeGraph(file, edges)
    section(
      `${bench.name}: ${edges.nodes.toLocaleString('en')} nodes, ${edges.sources.length.toLocaleString('en')} edges, modularity, ${ITERATIONS} iterations`,
    )
    const figures: Figure[] = []
    let ours: Measurement | null = null
    for (const engine of ['ours', ...bench.peers.filter((peer) => usable.some((name) => name === peer))]) {
      const idle = await measureEngine(engine, program, null)
      const found = await measureEngine(engine, program, [file, ITERATIONS])
      ours ??= found
      figures.push([engine, describe(found, idle, edges.sources.length, ours)])
    }
    print(figures)
  }
}

/** CPU and peak are of the whole process; bytes an edge leave out what the idle process takes. */
function describe(found: Measurement, idle: Measurement, edges: number, ours: Measurement): string {
  const perEdge = (found.peakRssBytes - idle.peakRssBytes) / edges
  const ratio =
    found === ours
      ? ''
      : `   ours is ${(ours.cpuSeconds / found.cpuSeconds).toFixed(2)} of its CPU, ${(ours.peakRssBytes / found.peakRssBytes).toFixed(2)} of its memory`
  return (
    `${found.cpuSeconds.toFixed(1).padStart(6)} s CPU  ${(found.peakRssBytes / 1e6).toFixed(0).padStart(5)} MB peak  ${perEdge.toFixed(0).padStart(4)} bytes an edge  ` +
    `modularity ${found.modularity.toFixed(5)}  ${found.communities} communities${ratio}`
  )
}
