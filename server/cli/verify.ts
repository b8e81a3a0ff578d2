import { resolve } from 'node:path'
import { verifyPath } from '../casework/verify.ts'
import { JSON_OPTION, type AddCommand } from './command.ts'
import { EXIT } from './io.ts'

export const addVerify: AddCommand = (program, io, finish) => {
  program
    .command('verify')
    .description('Check an export or an audit log against its hashes')
    .argument('<path>', 'an export, its manifest, or audit.jsonl')
    .option(...JSON_OPTION)
    .action(async (path: string, { json }: { json?: boolean }) => {
      const verification = await verifyPath(resolve(path))
      io.out(json ? `${JSON.stringify(verification, null, 2)}\n` : `${verification.message}\n`)
      finish(verification.ok ? EXIT.done : EXIT.failed)
    })
}
