// Clusters one graph file in a process of its own and prints one line of JSON. Without a file: what the idle process takes.
import { buildGraph } from '../../../server/analysis/leiden/graph.ts'
import { leiden } from '../../../server/analysis/leiden/leiden.ts'
import { readGraph } from './graphFile.ts'

const [path, iterations] = process.argv.slice(2)
const found =
  path === undefined
    ? { quality: 0, communities: 0 }
    : leiden(buildGraph(readGraph(path)), { quality: 'modularity', resolution: 1, seed: 1, iterations: Number(iterations) })
const { user, system } = process.cpuUsage()
console.log(
  JSON.stringify({
    modularity: found.quality,
    communities: found.communities,
    cpuSeconds: (user + system) / 1e6,
    peakRssBytes: process.resourceUsage().maxRSS * 1024,
  }),
)
