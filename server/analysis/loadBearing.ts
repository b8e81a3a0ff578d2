import type { Bilingual } from '../contract/common.ts'
import type { PairExplanation } from '../contract/explain.ts'
import { cluster } from './cluster.ts'
import { OVERLAPS } from './links/overlap.ts'
import { sharedKind } from './links/registry.ts'
import { round } from './scores.ts'
import type { Settings } from './settings.ts'

/** Each piece costs a clustering of the ring: as many are tested as take about a second, with `pairs × pieces` of this at most, and never fewer than five. */
const MOST_WORK = 300_000
const MOST_PIECES = 60

/** A value that stores share, or with `value: null` all the evidence of one kind. */
export interface Piece {
  readonly kind: string
  readonly value: string | null
  readonly name: Bilingual
  /** The pairs that it speaks for, and its log-odds in all of them. */
  readonly pairs: number
  readonly logOdds: number
}

/** `loses`: a ring remains without some stores; `splits`: several rings remain; `falls`: no part is large enough for a ring. */
export type Outcome = 'stands' | 'loses' | 'splits' | 'falls'

export interface Tested extends Piece {
  readonly outcome: Outcome
  /** What remains together, largest first; single stores are parts of one. */
  readonly parts: readonly (readonly string[])[]
}

/**
 * What a ring rests on: each single piece of evidence is taken away and the ring's other links are clustered as the run clusters. The
 * pieces with most log-odds are tested, fewer of them in large rings; those without which the ring does not stand as it was come back, gravest first.
 */
export function loadBearing(
  stores: readonly string[],
  pairs: readonly PairExplanation[],
  settings: Settings,
): { tested: number; pieces: number; found: Tested[] } {
  const keys = stores.toSorted()
  const all = piecesOf(pairs)
  const most = Math.min(all.length, MOST_PIECES, Math.max(5, Math.floor(MOST_WORK / Math.max(1, pairs.length))))
  const asItIs = partsOf(keys, pairs, settings)
  const found = all.slice(0, most).flatMap((piece): Tested[] => {
    const rest = pairs.map((pair) => {
      const terms = pair.terms.filter((term) => !isOf(piece, term))
      return { ...pair, terms, weight: terms.length === pair.terms.length ? pair.weight : round(terms.reduce((sum, term) => sum + term.logOdds, 0)) }
    })
    const parts = partsOf(keys, rest, settings)
    const outcome = outcomeOf(parts, settings)
    return outcome === 'stands' || JSON.stringify(parts) === JSON.stringify(asItIs) ? [] : [{ ...piece, outcome, parts }]
  })
  const grave: readonly Outcome[] = ['falls', 'splits', 'loses', 'stands']
  return { tested: most, pieces: all.length, found: found.toSorted((x, y) => grave.indexOf(x.outcome) - grave.indexOf(y.outcome)) }
}

type Term = PairExplanation['terms'][number]

/** Vendor days, the sites of these days and the prior of buying at all are one observation. */
const familyOf = (kind: string): string => (kind.startsWith('vendor_') ? 'vendor_day' : kind)

function isOf(piece: Piece, term: Term): boolean {
  return familyOf(term.kind) === piece.kind && (piece.value === null || term.value === piece.value)
}

/** Every shared value, and every kind that is more than one value; most log-odds first. What speaks against a link holds nothing together. */
function piecesOf(pairs: readonly PairExplanation[]): Piece[] {
  const kinds = new Map<string, { pairs: number; logOdds: number }>()
  const values = new Map<string, { kind: string; value: string; pairs: number; logOdds: number }>()
  for (const { terms } of pairs) {
    const seen = new Set<string>()
    for (const { kind: own, value, logOdds } of terms) {
      const kind = familyOf(own)
      const whole = kinds.get(kind) ?? { pairs: 0, logOdds: 0 }
      kinds.set(kind, { pairs: whole.pairs + (seen.has(kind) ? 0 : 1), logOdds: whole.logOdds + logOdds })
      seen.add(kind)
      if (!sharedKind(kind) || value === null) continue
      const key = JSON.stringify([kind, value])
      const one = values.get(key) ?? { kind, value, pairs: 0, logOdds: 0 }
      values.set(key, { ...one, pairs: one.pairs + 1, logOdds: one.logOdds + logOdds })
    }
  }
  const valuesOf = (kind: string): number => [...values.values()].filter((one) => one.kind === kind).length
  return [
    ...[...values.values()].map((one) => ({ ...one, name: nameOf(one.kind, one.value) })),
    ...[...kinds].filter(([kind]) => valuesOf(kind) !== 1).map(([kind, sums]) => ({ kind, value: null, ...sums, name: nameOf(kind, null) })),
  ]
    .map((piece) => ({ ...piece, logOdds: round(piece.logOdds) }))
    .filter(({ logOdds }) => logOdds > 0)
    .toSorted((x, y) => y.logOdds - x.logOdds || (x.kind + (x.value ?? '') < y.kind + (y.value ?? '') ? -1 : 1))
}

function nameOf(kind: string, value: string | null): Bilingual {
  if (kind === 'vendor_day') return { zh: '同站同日买号', en: 'numbers bought at the same site on the same days' }
  const overlap = OVERLAPS.find(({ id }) => id === kind)
  if (overlap) return { zh: `共同${overlap.name.zh}`, en: `${overlap.name.en} in common` }
  const name = sharedKind(kind)?.name ?? { zh: kind, en: kind }
  return value === null ? { zh: `全部共用${name.zh}`, en: `every shared ${name.en}` } : { zh: `${name.zh} ${value}`, en: `${name.en} ${value}` }
}

function partsOf(keys: readonly string[], pairs: readonly PairExplanation[], settings: Settings): string[][] {
  const place = new Map(keys.map((key, index) => [key, index]))
  const links = pairs
    .flatMap(({ a, b, weight }) => {
      const [x, y] = [place.get(a) ?? -1, place.get(b) ?? -1]
      return weight > 0 && x >= 0 && y >= 0 ? [{ a: Math.min(x, y), b: Math.max(x, y), weight }] : []
    })
    .toSorted((x, y) => x.a - y.a || x.b - y.b)
  const graph = {
    nodes: keys.length,
    sources: Int32Array.from(links, ({ a }) => a),
    targets: Int32Array.from(links, ({ b }) => b),
    weights: Float64Array.from(links, ({ weight }) => weight),
  }
  const { membership, communities } = cluster(graph, settings, settings.seed)
  const parts = Array.from({ length: communities }, (): string[] => [])
  for (const [index, key] of keys.entries()) parts[membership[index] ?? 0]?.push(key)
  return parts
}

function outcomeOf(parts: readonly (readonly string[])[], { callStores }: Settings): Outcome {
  const rings = parts.filter((part) => part.length >= callStores).length
  if (rings === 0) return 'falls'
  if (rings > 1) return 'splits'
  return parts.length === 1 ? 'stands' : 'loses'
}
