import { Option } from 'commander'
import { TABLE_FORMATS } from '../contract/exports.ts'
import { CASE_OPTION, JSON_OPTION, withCase, type AddCommand } from './command.ts'
import { EXIT } from './io.ts'
import { describeExport, writeExport } from './writeExport.ts'

interface Options {
  case: string
  format: 'csv' | 'xlsx' | 'json'
  out: string
  mask: boolean
  json?: boolean
}

export const addStores: AddCommand = (program, io, finish) => {
  program
    .command('stores')
    .description('Export every store with its indicators and scores')
    .requiredOption(...CASE_OPTION)
    .addOption(new Option('--format <format>', 'file format').choices(TABLE_FORMATS).default('csv'))
    .requiredOption('--out <file>', 'where to write; its manifest goes beside it')
    .option('--mask', 'mask names, phones, accounts', false)
    .option(...JSON_OPTION)
    .action(async ({ case: caseId, format, out, mask, json }: Options) => {
      const written = await withCase(io, caseId, async (caller) => writeExport(caller, io, caseId, { what: 'stores', format, mask }, out))
      io.out(json ? `${JSON.stringify(written, null, 2)}\n` : describeExport(written))
      finish(EXIT.done)
    })
}
