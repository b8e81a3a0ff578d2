import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EdgeList } from '../../../server/analysis/leiden/graph.ts'

const SOURCE = 'https://raw.githubusercontent.com/networkit/networkit/17427915b5b8d39fdd602e5247cd96bb8138d79c/input'

/** Graphs that papers on modularity use, as networkit distributes them, with the SHA-256 of each file. */
export const KNOWN_GRAPHS: Readonly<Record<string, string>> = {
  karate: 'f06b7c71274732ee160032d5876fbb6f08f5c5fd7ec06aa716eb107d63b707e9',
  jazz: '8139a37d49b957d9c0bd0a22fb14badbcb8b45a59d5122f6b19c21a28062aaf7',
  lesmis: '3c70c34502a05699da9b26bca0b6ed5dbd50c4ad314dac0af159d7f4a34d2f9d',
  celegans_metabolic: '24a282e4138ec8313d983b3c11df8c7fc57371cab4c408aabbd6f8dfcd05e68c',
  polblogs: '8f537dfd68120a193821b2c5b34701d0d8d17118c0f219cc575e16b9e95c9893',
  power: '27857e5754b414222e5dfc593ae54969247c05e33e02c3da1f98885b0ed02268',
  PGPgiantcompo: 'ee6a0508db1686d237b6646bf12b8e33232fbf17699cf26ebc45f7898090903b',
  'hep-th': 'b9f8601cd65c70472c3da10d13b88abf55d1da4b617ca9fd5c8290a9cdee9c2c',
  'astro-ph': '9bdcb492bd1c42cadf3485bd629d4335e5d72ecada8df012a2aa1d10fa447232',
}

/** Reads a known graph from `folder`, where it is kept once it was downloaded. Throws when it cannot be had or is another file. */
export async function knownGraph(name: string, folder: string): Promise<EdgeList> {
  const path = join(folder, `${name}.graph`)
  const kept = await readFile(path).catch(() => null)
  const bytes = kept ?? (await download(`${SOURCE}/${name}.graph`))
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (hash !== KNOWN_GRAPHS[name]) throw new Error(`${path} is another file than the one known as ${name}: its SHA-256 is ${hash}.`)
  if (kept === null) {
    await mkdir(folder, { recursive: true })
    await writeFile(path, bytes)
  }
  return parseMetis(bytes.toString('utf8'))
}

async function download(url: string): Promise<Buffer> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answers ${response.status}.`)
  return Buffer.from(await response.arrayBuffer())
}

/** METIS: a line `nodes edges [format]`, then the neighbours of each node, counted from 1; format 1 has a weight after each, left out here. */
function parseMetis(text: string): EdgeList {
  const [head = '', ...rows] = text.split('\n').filter((line) => !line.startsWith('%'))
  const [nodes = 0, , format = 0] = head.trim().split(/\s+/).map(Number)
  const pairs = rows.slice(0, nodes).flatMap((row, v) =>
    row
      .split(/\s+/)
      .filter((field) => field !== '')
      .filter((_, i) => format === 0 || i % 2 === 0)
      .map((field) => [v, Number(field) - 1] as const)
      .filter(([a, b]) => a < b),
  )
  return { nodes, sources: Int32Array.from(pairs, ([a]) => a), targets: Int32Array.from(pairs, ([, b]) => b), weights: null }
}
