import { serve } from '../main.ts'
import { JSON_OPTION, type AddCommand } from './command.ts'
import { EXIT } from './io.ts'

export const addServe: AddCommand = (program, io, finish) => {
  program
    .command('serve')
    .description('Start the server and the web client; Ctrl-C stops it')
    .option('--sample', 'make the sample case when there is no case yet', false)
    .option(...JSON_OPTION)
    .action(async ({ sample, json }: { sample: boolean; json?: boolean }) => {
      const onReady = (address: string): void => io.out(json ? `${JSON.stringify({ address, pid: process.pid })}\n` : `Kongbao is ready: ${address}\n`)
      await serve(io, { sample, onReady })
      finish(EXIT.done)
    })
}
