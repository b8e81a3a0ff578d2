import { AppError } from '../server/errors.ts'

export type Stratum = 'sloppy' | 'careful' | 'behaviour_only'

/** How the guilty behave; the honest never change. */
export interface Variant {
  readonly name: 'default' | 'no-ring' | 'hard' | 'evasive' | 'dirty'
  readonly rings: boolean
  /** Of every ten rings. */
  readonly strata: readonly Stratum[]
  /** Share of identifiers that never made it into the files. */
  readonly identifiersMissing: number
  /** Share of days on which a ring's store takes part in the round of buying. */
  readonly presence: readonly [number, number]
  /** Rings do what they can: good traces, prices that look like prices, aged stores with reviews, several accounts, a site account a store. */
  readonly evades: boolean
  /** Rows twice, late, blank or broken by a spreadsheet; clocks that are wrong; files in several encodings, some sent twice. */
  readonly dirty: boolean
}

/** Five in ten sloppy, three careful, two with no shared identifier at all. */
const STRATA: readonly Stratum[] = ['sloppy', 'careful', 'sloppy', 'behaviour_only', 'sloppy', 'careful', 'sloppy', 'behaviour_only', 'sloppy', 'careful']
const HALF_HIDDEN: readonly Stratum[] = [
  'sloppy',
  'behaviour_only',
  'careful',
  'behaviour_only',
  'sloppy',
  'behaviour_only',
  'careful',
  'behaviour_only',
  'sloppy',
  'behaviour_only',
]

const usual = { rings: true, strata: STRATA, identifiersMissing: 0.2, presence: [0.78, 0.95], evades: false, dirty: false } as const

const VARIANTS: Readonly<Record<Variant['name'], Variant>> = {
  default: { name: 'default', ...usual },
  'no-ring': { ...usual, name: 'no-ring', rings: false },
  hard: { ...usual, name: 'hard', strata: HALF_HIDDEN, identifiersMissing: 0.4, presence: [0.5, 0.75] },
  evasive: { ...usual, name: 'evasive', evades: true },
  dirty: { ...usual, name: 'dirty', dirty: true },
}

/** Throws USAGE for a variant that is unknown. */
export function variantNamed(name: string): Variant {
  const variant = Object.values(VARIANTS).find((known) => known.name === name)
  if (variant) return variant
  const known = Object.keys(VARIANTS).join(', ')
  throw new AppError('USAGE', `There is no variant ${name}; choose one of ${known}.`)
}
