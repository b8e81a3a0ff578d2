import type { CaseResult } from '../caseResult.ts'
import { mean } from './figures.ts'
import { table } from './table.ts'

const STEPS = ['generate', 'load', 'detect', 'peers']

/** CPU seconds, which depend little on what else the machine does, wall-clock seconds and peak memory of every step. */
export function costSection(results: readonly CaseResult[]): string {
  const cases = results.filter((one) => one.missing === null)
  const rows = STEPS.flatMap((step) => {
    const costs = cases.flatMap((one) => one.costs[step] ?? [])
    if (costs.length === 0) return []
    const peak = Math.max(...costs.map(({ peakBytes }) => peakBytes)) / 2 ** 20
    const figure = (of: 'cpu' | 'seconds'): string => (mean(costs.map((cost) => cost[of])) ?? 0).toFixed(1)
    return [[step, String(costs.length), figure('cpu'), figure('seconds'), peak.toFixed(0)]]
  })
  const first = cases[0]?.detected
  const size = first
    ? ` The first case has ${first.stores.toLocaleString('en')} stores, of which ${first.gated.toLocaleString('en')} passed the gate, and ${first.links.toLocaleString('en')} links.`
    : ''
  return `## What it cost\n\nMeans a case; every step is a process of its own, two at a time.${size}\n\n${table(['step', 'runs', 'CPU s', 'seconds', 'peak MB'], rows)}`
}
