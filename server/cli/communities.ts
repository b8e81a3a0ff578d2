import { InvalidArgumentError, Option } from 'commander'
import { resolve } from 'node:path'
import { findCommunities } from '../casework/communities.ts'
import { JSON_OPTION, type AddCommand } from './command.ts'
import { EXIT } from './io.ts'
import { ProgressLine } from './progressLine.ts'

interface Options {
  quality: 'cpm' | 'modularity'
  resolution: number
  seed: number
  out: string
  json?: boolean
}

export const addCommunities: AddCommand = (program, io, finish) => {
  program
    .command('communities')
    .description('Run the community engine on an edge list (source,target[,weight]; CSV or Parquet)')
    .argument('<edges>', 'the edge list')
    .addOption(new Option('--quality <quality>', 'what to maximise').choices(['cpm', 'modularity']).default('modularity'))
    .option('--resolution <r>', 'higher gives smaller communities', numberOf, 1)
    .option('--seed <n>', 'the same number gives the same communities', numberOf, 1)
    .requiredOption('--out <file>', 'where node,community goes')
    .option(...JSON_OPTION)
    .action(async (edges: string, { quality, resolution, seed, out, json }: Options) => {
      const line = new ProgressLine(io)
      const task = { signal: io.signal, report: line.show.bind(line) }
      const report = await findCommunities(resolve(edges), { quality, resolution, seed, out: resolve(out) }, task).finally(() => line.clear())
      const { communities, nodes, edges: count } = report
      io.out(json ? `${JSON.stringify(report, null, 2)}\n` : `${communities} communities among ${nodes} nodes and ${count} edges: ${resolve(out)}\n`)
      finish(EXIT.done)
    })
}

function numberOf(value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) throw new InvalidArgumentError('A number, please.')
  return number
}
