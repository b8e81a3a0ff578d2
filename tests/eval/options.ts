import { parseArgs } from 'node:util'
import { z } from 'zod'
import { AppError } from '../../server/errors.ts'
import { PEERS } from './peers/registry.ts'
import { WITHOUT, type Missing } from './steps/without.ts'

export const VARIANTS = ['default', 'hard', 'evasive', 'dirty', 'no-ring'] as const
export type VariantName = (typeof VARIANTS)[number]

export interface Options {
  readonly seeds: readonly number[]
  readonly variants: readonly VariantName[]
  /** Tables that the default variant of the first seed is run without, each by itself. */
  readonly without: readonly Missing[]
  readonly profile: string
  readonly peers: readonly string[]
  readonly settings: Record<string, unknown>
  /** Child processes at a time. */
  readonly jobs: number
  readonly out: string | null
  readonly json: string | null
  /** A folder that keeps cases and evidence for the next time; what an older generator made stays as it is until it is removed. */
  readonly keep: string | null
  /** Whether every ring that is not as it should be is printed. */
  readonly errors: boolean
  /** Whether to print the best threshold of each peer. */
  readonly thresholds: boolean
}

export const USAGE = `npm run eval -- [--seeds 41,42,43,44] [--variants ${VARIANTS.join(',')}] [--without ${Object.keys(WITHOUT).join(',')}|none]
  [--profile evaluation] [--peers ${PEERS.map(({ id }) => id).join(',')}|none] [--settings '{"gamma":0.25}'] [--jobs 2]
  [--out docs/evaluation.md] [--json FILE] [--keep DIR] [--errors] [--thresholds]`

/** Reads the command line. Throws USAGE naming what is wrong. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parse(args)
  const missing: Missing[] = ['number_sales', 'payments', 'waybills']
  return {
    seeds: values.seeds.split(',').map((word) => whole('seeds', word, 0)),
    variants: list('variants', values.variants, VARIANTS),
    without: list('without', values.without, missing),
    profile: values.profile,
    peers: list(
      'peers',
      values.peers,
      PEERS.map(({ id }) => id),
    ),
    settings: settingsOf(values.settings),
    jobs: whole('jobs', values.jobs, 1),
    out: values.out ?? null,
    json: values.json ?? null,
    keep: values.keep ?? null,
    errors: values.errors,
    thresholds: values.thresholds,
  }
}

function list<T extends string>(name: string, value: string, known: readonly T[]): T[] {
  if (value === 'none') return []
  return value.split(',').map((word) => {
    const found = known.find((one) => one === word.trim())
    if (found === undefined) throw wrong(`--${name} knows no ${word}; it knows ${known.join(', ')} and none`)
    return found
  })
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        seeds: { type: 'string', default: '41,42,43,44' },
        variants: { type: 'string', default: VARIANTS.join(',') },
        without: { type: 'string', default: Object.keys(WITHOUT).join(',') },
        profile: { type: 'string', default: 'evaluation' },
        peers: { type: 'string', default: PEERS.map(({ id }) => id).join(',') },
        settings: { type: 'string', default: '{}' },
        jobs: { type: 'string', default: '2' },
        out: { type: 'string' },
        json: { type: 'string' },
        keep: { type: 'string' },
        errors: { type: 'boolean', default: false },
        thresholds: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw wrong(error instanceof Error ? error.message.replace(/\.$/, '') : String(error))
  }
}

function whole(name: string, word: string, least: number): number {
  const value = Number(word)
  if (word.trim() === '' || !Number.isSafeInteger(value) || value < least) throw wrong(`--${name} takes whole numbers from ${least}, not "${word}"`)
  return value
}

function settingsOf(text: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  } catch {
    throw wrong(`--settings takes a JSON object such as {"gamma":0.25}, not ${text}`)
  }
}

function wrong(why: string): AppError {
  return new AppError('USAGE', `${why}.\n${USAGE}`)
}
