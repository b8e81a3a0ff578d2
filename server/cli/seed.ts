import { InvalidArgumentError } from 'commander'
import { resolve } from 'node:path'
import { generateCase, type SeedReport } from '../../seed/generate.ts'
import { JSON_OPTION, type AddCommand } from './command.ts'
import { EXIT } from './io.ts'
import { ProgressLine } from './progressLine.ts'

interface Options {
  profile: string
  variant: string
  seed: number
  out: string
  json?: boolean
}

export const addSeed: AddCommand = (program, io, finish) => {
  program
    .command('seed')
    .description('Write a synthetic case to DIR/case and what is true about it to DIR/truth')
    .option('--profile <profile>', 'how large: sample, small, medium or evaluation', 'small')
    .option('--variant <variant>', 'how the rings hide: default, no-ring, hard, evasive or dirty', 'default')
    .option('--seed <n>', 'the same number gives the same case', wholeNumber, 1)
    .requiredOption('--out <dir>', 'the folder to write to')
    .option(...JSON_OPTION)
    .action(async ({ profile, variant, seed, out, json }: Options) => {
      const line = new ProgressLine(io)
      const task = { signal: io.signal, report: line.show.bind(line) }
      const report = await generateCase({ profile, variant, seed, out: resolve(out) }, task).finally(() => line.clear())
      io.out(json ? `${JSON.stringify(report, null, 2)}\n` : describe(report, resolve(out)))
      finish(EXIT.done)
    })
}

function wholeNumber(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('A whole number, please.')
  return number
}

function describe({ stores, rings, rows }: SeedReport, out: string): string {
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
  return `${total} rows, ${stores} stores, ${rings} code-merchant rings: the case is in ${out}/case, the truth about it in ${out}/truth.\n`
}
