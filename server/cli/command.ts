import { InvalidArgumentError, type Command } from 'commander'
import { caseParams } from '../contract/common.ts'
import type { Caller } from './caller.ts'
import type { ExitStatus, Io } from './io.ts'
import { openCaller } from './openCaller.ts'

/** Puts one command of the command line on the program. `finish` takes what the command ends with. */
export type AddCommand = (program: Command, io: Io, finish: (status: ExitStatus) => void) => void

export function caseId(value: string): string {
  if (!caseParams.shape.caseId.safeParse(value).success) throw new InvalidArgumentError('A case is named by letters, digits, - and _; at most 64.')
  return value
}

/** `column=value`, collected over several options. */
export function assignment(value: string, before: Record<string, string> = {}): Record<string, string> {
  const at = value.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('Write name=value.')
  return { ...before, [value.slice(0, at)]: value.slice(at + 1) }
}

export const JSON_OPTION = ['--json', 'print the result as JSON'] as const
export const CASE_OPTION = ['--case <id>', 'the case', caseId] as const

/** Runs `work` against whoever has the case, and closes what was opened for it. */
export async function withCase<T>(io: Io, id: string, work: (caller: Caller) => Promise<T>): Promise<T> {
  const caller = await openCaller(io.environment(), id)
  try {
    return await work(caller)
  } finally {
    await caller.close()
  }
}
