import { examine, type Finding } from '../main/examine.ts'
import { JSON_OPTION, type AddCommand } from './command.ts'
import { EXIT } from './io.ts'

const SIGNS = { ok: '✓', warning: '!', missing: '✗' } as const

export const addDoctor: AddCommand = (program, io, finish) => {
  program
    .command('doctor')
    .description('Say what is missing on this machine and how to get it')
    .option(...JSON_OPTION)
    .action(async ({ json }: { json?: boolean }) => {
      const findings = await examine(io.environment(), process.env)
      io.out(json ? `${JSON.stringify({ findings }, null, 2)}\n` : findings.map(describe).join(''))
      finish(findings.some(({ state }) => state === 'missing') ? EXIT.failed : EXIT.done)
    })
}

function describe({ name, state, found, how }: Finding): string {
  return `${SIGNS[state]} ${name}: ${found}\n${how === null ? '' : `    ${how}\n`}`
}
