import { Command, CommanderError } from 'commander'
import { VERSION } from '../app/version.ts'
import { AppError } from '../errors.ts'
import { addCommunities } from './communities.ts'
import { addDetect } from './detect.ts'
import { addDoctor } from './doctor.ts'
import { addGraph } from './graph.ts'
import { EXIT, type ExitStatus, type Io } from './io.ts'
import { addLoad } from './load.ts'
import { addMatch } from './match.ts'
import { addQuery } from './query.ts'
import { addRings } from './rings.ts'
import { addSeed } from './seed.ts'
import { addServe } from './serve.ts'
import { addStores } from './stores.ts'
import { addVerify } from './verify.ts'

const COMMANDS = [addServe, addSeed, addLoad, addDetect, addGraph, addRings, addStores, addMatch, addQuery, addCommunities, addVerify, addDoctor]

/** Runs one command and returns its exit status. Results go to `io.out`, everything else to `io.err`; with `--json`, failures too are JSON on `io.err`. */
export async function runCommandLine(args: readonly string[], io: Io): Promise<ExitStatus> {
  const ended: { status: ExitStatus } = { status: EXIT.done }
  const program = new Command('kongbao')
    .description('Finds and explains code-merchant rings behind empty-parcel waybills.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError('Add --help to see how it is used.')
  for (const add of COMMANDS) add(program, io, (status) => (ended.status = status))
  try {
    await program.parseAsync([...args], { from: 'user' })
    return ended.status
  } catch (error) {
    return explain(error, io, args.includes('--json'))
  }
}

function explain(error: unknown, io: Io, json: boolean): ExitStatus {
  // Commander has printed its own message; help and version end with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
  const { code, message, details } =
    error instanceof AppError
      ? error
      : new AppError('INTERNAL', `Something went wrong inside Kongbao: ${error instanceof Error ? error.message : String(error)}`)
  io.err(json ? `${JSON.stringify({ error: { code, message, details } })}\n` : `${message}\n`)
  return code === 'USAGE' || code === 'BAD_REQUEST' ? EXIT.usage : EXIT.failed
}
