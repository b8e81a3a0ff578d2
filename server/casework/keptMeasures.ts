import { z } from 'zod'
import type { Baselines, Peers, Spread } from '../analysis/baseline.ts'
import type { Measure, Measures } from '../analysis/measure.ts'

/** `{indicator: [n, value, extra, usual]}`, as `store_score.reasons` keeps a store's measures; `usual` only where there is one. */
export function keptMeasures(measures: Measures): string {
  // Written by hand, because it is done for every store.
  let text = ''
  for (const [id, { n, value, extra, usual }] of measures) {
    text += `${text === '' ? '' : ','}"${id}":[${cell(n)},${cell(value)},${cell(extra)}${usual === undefined ? '' : `,${cell(usual)}`}]`
  }
  return `{${text}}`
}

function cell(value: number | null): string {
  return Number.isFinite(value) ? String(value) : 'null'
}

const compact = z.record(z.string(), z.tuple([z.number(), z.number(), z.number().nullable(), z.number().optional()]))

export const readMeasures = z.string().transform((text): Measures => {
  const kept = Object.entries(compact.parse(JSON.parse(text)))
  return new Map(kept.map(([id, [n, value, extra, usual]]): [string, Measure] => [id, { n, value, extra, ...(usual === undefined ? {} : { usual }) }]))
})

const spread = z.object({ stores: z.number(), rows: z.number(), quantiles: z.array(z.number()) })
/** Runs of the first release kept one median an indicator, of the whole case. */
const median = z.number().transform((value): Record<string, Spread> => ({ '': { stores: 0, rows: 0, quantiles: [value] } }))

/** The baselines of a run, as `run.baselines` keeps them. */
export function keptBaselines(baselines: Baselines): string {
  return JSON.stringify(Object.fromEntries([...baselines].map(([id, spreads]) => [id, Object.fromEntries(spreads)])))
}

export const readBaselines = z.string().transform((text): Baselines => {
  const kept = z.record(z.string(), z.union([median, z.record(z.string(), spread)])).parse(JSON.parse(text))
  return new Map(Object.entries(kept).map(([id, spreads]) => [id, new Map(Object.entries(spreads))]))
})

/** Whom a store is compared with, from what a run keeps of it. */
export function peersOf(key: string, courier: string | null): Peers {
  return { platform: key.split(':')[0] ?? '', courier }
}
