import { readFile } from 'node:fs/promises'
import { AppError } from '../errors.ts'
import { surveyText } from '../intake/read/textEncoding.ts'
import { quietTask } from '../task.ts'
import { CASE_OPTION, JSON_OPTION, withCase, type AddCommand } from './command.ts'
import { EXIT } from './io.ts'
import { describeExport, writeExport } from './writeExport.ts'

interface Options {
  case: string
  numbers: string
  out: string
  mask: boolean
  json?: boolean
}

export const addMatch: AddCommand = (program, io, finish) => {
  program
    .command('match')
    .description('Cross-match a list of numbers with the case and with the numbers of other cases')
    .requiredOption(...CASE_OPTION)
    .requiredOption('--numbers <file>', 'one number a line, or CSV with a column waybill_no')
    .requiredOption('--out <file>', 'where to write; its manifest goes beside it')
    .option('--mask', 'mask names, phones, accounts', false)
    .option(...JSON_OPTION)
    .action(async ({ case: caseId, numbers: path, out, mask, json }: Options) => {
      const numbers = await readText(path)
      const written = await withCase(io, caseId, async (caller) =>
        writeExport(caller, io, caseId, { what: 'match', format: 'csv', as: 'waybill', numbers, mask }, out),
      )
      io.out(json ? `${JSON.stringify(written, null, 2)}\n` : describeExport(written))
      finish(EXIT.done)
    })
}

/** The list in whatever encoding it came: UTF-8, GB18030 or UTF-16. */
async function readText(path: string): Promise<string> {
  try {
    const { encoding } = await surveyText(path, quietTask())
    return new TextDecoder(encoding).decode(await readFile(path))
  } catch (cause) {
    throw new AppError('NOT_FOUND', `${path} cannot be read.`, { path }, { cause })
  }
}
