import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../server/errors.ts'
import { caseResult, type CaseResult } from './caseResult.ts'
import type { Options } from './options.ts'
import type { CasePlan } from './runCase.ts'

const kept = z.object({ profile: z.string(), settings: z.record(z.string(), z.unknown()), peers: z.array(z.string()), results: z.array(caseResult) })

/**
 * The results in `options.json`, so that an evaluation that was stopped goes on where it was; none when there is no such file.
 * Throws CONFLICT when they were made with another profile, other settings or other peers.
 */
export async function readResults({ json, profile, settings, peers }: Options): Promise<CaseResult[]> {
  if (json === null || !existsSync(json)) return []
  const found = kept.parse(JSON.parse(await readFile(json, 'utf8')))
  if (found.profile !== profile || JSON.stringify([found.settings, found.peers]) !== JSON.stringify([settings, peers]))
    throw new AppError('CONFLICT', `${json} has results of another profile, other settings or other peers; name another file or remove it.`)
  return found.results
}

/** Writes all results so far, each once; a reader never sees half a file. */
export async function writeResults(json: string, { profile, settings, peers }: Options, all: readonly CaseResult[]): Promise<void> {
  const results = [...new Map(all.map((one) => [JSON.stringify([one.variant, one.seed, one.missing]), one])).values()]
  await mkdir(dirname(json), { recursive: true })
  await writeFile(`${json}.part`, JSON.stringify({ profile, settings, peers, results }))
  await rename(`${json}.part`, json)
}

/** The results of a plan when every one of them is there. */
export function resultsOf({ variant, seed, without }: CasePlan, results: readonly CaseResult[]): CaseResult[] | undefined {
  const wanted: (string | null)[] = [null, ...without]
  const found = wanted.flatMap((missing) => results.find((one) => one.variant === variant && one.seed === seed && one.missing === missing) ?? [])
  return found.length === wanted.length ? found : undefined
}
