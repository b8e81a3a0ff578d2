import type { LinkTerm } from '../../contract/explain.ts'
import { round } from '../scores.ts'
import type { Settings } from '../settings.ts'
import { sharedKind } from './registry.ts'

export interface SharedValue {
  kind: string
  value: string
  /** How many stores of the case use it. */
  stores: number
  rows: number
}

/** ln max(ρ s̄ / (k − 1), 1.02) for a value that k stores share: the fewer share it, the more it says. */
export function sharedLogOdds(kind: string, stores: number, settings: Pick<Settings, 'links' | 'expectedRing'>): number {
  const rho = settings.links[kind]
  if (rho === undefined) throw new Error(`No ρ for the link kind ${kind}.`)
  return Math.log(Math.max((rho * settings.expectedRing) / (stores - 1), 1.02))
}

export function sharedTerm({ kind, value, stores, rows }: SharedValue, settings: Settings): LinkTerm {
  const logOdds = round(sharedLogOdds(kind, stores, settings))
  const name = sharedKind(kind)?.name ?? { zh: kind, en: kind }
  return {
    kind,
    text: { zh: `${name.zh} ${value} 由 ${stores} 家店铺共用`, en: `${name.en} ${value} shared by ${stores} stores` },
    logOdds,
    value,
    rows,
  }
}
