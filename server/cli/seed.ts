import { InvalidArgumentError } from 'commander'
import { resolve } from 'node:path'
import { generateCase, type SeedReport } from '../../seed/generate.ts'
import type { ScaleReport } from '../../seed/scale/generateScale.ts'
import { LIMITS } from '../../seed/write/limits.ts'
import { JSON_OPTION, type AddCommand } from './command.ts'
import { EXIT } from './io.ts'
import { ProgressLine } from './progressLine.ts'

interface Options {
  profile: string
  variant: string
  seed: number
  out: string
  numbers?: number
  fromDay?: number
  json?: boolean
}

export const addSeed: AddCommand = (program, io, finish) => {
  program
    .command('seed')
    .description('Write a synthetic case to DIR/case and what is true about it to DIR/truth')
    .option('--profile <profile>', 'how large: sample, small, medium, evaluation or seed-scale', 'small')
    .option('--variant <variant>', 'how the rings hide: default, no-ring, hard, evasive or dirty', 'default')
    .option('--seed <n>', 'the same number gives the same case', wholeNumber, 1)
    .option('--numbers <n>', 'seed-scale only: so many of its 600 million numbers', wholeNumber)
    .option('--from-day <d>', 'seed-scale only: from this day on (the first is 0)', wholeNumber)
    .requiredOption('--out <dir>', 'the folder to write to')
    .option(...JSON_OPTION)
    .action(async ({ profile, variant, seed, out, numbers, fromDay, json }: Options) => {
      const line = new ProgressLine(io)
      const task = { signal: io.signal, report: line.show.bind(line) }
      const report = await generateCase({ profile, variant, seed, out: resolve(out), numbers, fromDay }, task).finally(() => line.clear())
      io.out(json ? `${JSON.stringify(report, null, 2)}\n` : describe(report, resolve(out)))
      finish(EXIT.done)
    })
}

function wholeNumber(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('A whole number, please.')
  return number
}

function describe({ stores, rings, rows, scale }: SeedReport, out: string): string {
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
  const made = `${total} rows, ${stores} stores, ${rings} code-merchant rings: the case is in ${out}/case, the truth about it in ${out}/truth.\n`
  return `${made}${scale ? describeScale(scale) : ''}\n${LIMITS}`
}

function describeScale({ numbers, seconds, bytes, extrapolation }: ScaleReport): string {
  const measured = `${numbers} numbers in ${seconds.toFixed(1)} s, ${(bytes / 1e6).toFixed(0)} MB.\n`
  if (numbers >= extrapolation.numbers) return measured
  const { numbers: all, seconds: long, bytes: large } = extrapolation
  return `${measured}At that rate ${all} numbers would take about ${(long / 60).toFixed(0)} min and ${(large / 1e9).toFixed(1)} GB: an extrapolation, not a measurement.\n`
}
