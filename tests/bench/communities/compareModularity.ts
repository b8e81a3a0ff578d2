import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { buildGraph, type EdgeList } from '../../../server/analysis/leiden/graph.ts'
import { leiden } from '../../../server/analysis/leiden/leiden.ts'
import type { Figure } from '../print.ts'
import { writeGraph } from './graphFile.ts'
import { KNOWN_GRAPHS, knownGraph } from './knownGraphs.ts'

const SEEDS = 20

/** Mean modularity over 20 seeds, on every known graph, beside igraph's Leiden run until it converges. `folder` holds the graphs. */
export async function compareModularity(folder: string, scratch: string, python: string | null): Promise<Figure[]> {
  const graphs: [string, EdgeList][] = []
  for (const name of Object.keys(KNOWN_GRAPHS)) graphs.push([name, await knownGraph(name, folder)])
  const paths = graphs.map(([name, edges]) => {
    const path = join(scratch, `${name}.bin`)
    writeGraph(path, edges)
    return path
  })
  const theirs = python === null ? [] : await igraphMeans(python, paths)
  return graphs.map(([name, edges], index) => {
    const mean = meanModularity(edges)
    const their = theirs[index]
    return [name, `${mean.toFixed(5)}${their === undefined ? '' : `   igraph ${their.toFixed(5)}   ${(mean - their).toFixed(5).padStart(8)}`}`]
  })
}

function meanModularity(edges: EdgeList): number {
  const graph = buildGraph(edges)
  let sum = 0
  for (let seed = 0; seed < SEEDS; seed++) sum += leiden(graph, { quality: 'modularity', resolution: 1, seed }).quality
  return sum / SEEDS
}

async function igraphMeans(python: string, paths: readonly string[]): Promise<number[]> {
  const script = fileURLToPath(new URL('peerModularity.py', import.meta.url))
  const { stdout } = await promisify(execFile)(python, [script, String(SEEDS), ...paths])
  return z.array(z.number()).parse(JSON.parse(stdout))
}
