import { Option } from 'commander'
import type { ExportRequest } from '../contract/exports.ts'
import { assignment, CASE_OPTION, JSON_OPTION, withCase, type AddCommand } from './command.ts'
import { EXIT } from './io.ts'
import { describeExport, printExport, writeExport } from './writeExport.ts'

interface Options {
  case: string
  param: Record<string, string>
  format: 'csv' | 'json'
  out?: string
  mask: boolean
  json?: boolean
}

export const addQuery: AddCommand = (program, io, finish) => {
  program
    .command('query')
    .description('Run a saved Cypher query, read-only')
    .argument('<name>', 'id of the query')
    .requiredOption(...CASE_OPTION)
    .option('--param <name=value>', 'a parameter of the query (may be repeated)', assignment, {})
    .addOption(new Option('--format <format>', 'of the result').choices(['csv', 'json']).default('csv'))
    .option('--out <file>', 'where to write, with its manifest beside it; without it, the result is printed')
    .option('--mask', 'mask names, phones, accounts', false)
    .option('--json', `${JSON_OPTION[1]} (the same as --format json when it is printed)`)
    .action(async (queryId: string, { case: caseId, param: parameters, format, out, mask, json }: Options) => {
      const request: ExportRequest = { what: 'query', format: json && out === undefined ? 'json' : format, queryId, parameters, mask }
      await withCase(io, caseId, async (caller) => {
        if (out === undefined) return printExport(caller, io, caseId, request)
        const written = await writeExport(caller, io, caseId, request, out)
        io.out(json ? `${JSON.stringify(written, null, 2)}\n` : describeExport(written))
      })
      finish(EXIT.done)
    })
}
