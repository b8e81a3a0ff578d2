import { Option } from 'commander'
import { EXPORT_FORMATS, reportLanguage, type ExportFormat, type ReportLanguage } from '../contract/exports.ts'
import { CASE_OPTION, JSON_OPTION, withCase, type AddCommand } from './command.ts'
import { EXIT } from './io.ts'
import { describeExport, writeExport } from './writeExport.ts'

interface Options {
  case: string
  format: ExportFormat
  out: string
  ring?: string
  lang: ReportLanguage
  mask: boolean
  json?: boolean
}

export const addRings: AddCommand = (program, io, finish) => {
  program
    .command('rings')
    .description('Export ring membership')
    .requiredOption(...CASE_OPTION)
    .addOption(new Option('--format <format>', 'file format').choices(EXPORT_FORMATS).default('csv'))
    .requiredOption('--out <file>', 'where to write; its manifest goes beside it')
    .option('--ring <id>', 'this ring only')
    .addOption(new Option('--lang <language>', 'of the report (html)').choices(reportLanguage.options).default('zh'))
    .option('--mask', 'mask names, phones, accounts', false)
    .option(...JSON_OPTION)
    .action(async ({ case: caseId, format, out, ring, lang: language, mask, json }: Options) => {
      const request = { what: 'rings' as const, format, language, mask, ...(ring === undefined ? {} : { ringId: ring }) }
      const written = await withCase(io, caseId, async (caller) => writeExport(caller, io, caseId, request, out))
      io.out(json ? `${JSON.stringify(written, null, 2)}\n` : describeExport(written))
      finish(EXIT.done)
    })
}
