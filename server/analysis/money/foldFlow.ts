import { FlowSum, stopId, type Flow, type Stop } from './flowSum.ts'
import { groupBy } from '../groupBy.ts'

/** Codes that carry less than this of the ring's money stand together: one code an order says nothing by itself. */
const CODE_SHARE = 0.005

/**
 * Keeps the `top` largest things of each column and puts the others of it into one stop, so that every sum stays what it was.
 * A single one left over is shown itself. Returns how many things each stop of others holds, by its id.
 */
export function foldFlow(flows: readonly Flow[], top: number): { flows: Flow[]; others: Map<string, number> } {
  const sizes = new Map<string, { stop: Stop; in: number; out: number }>()
  const sizeOf = (stop: Stop): { stop: Stop; in: number; out: number } => {
    const id = stopId(stop)
    const found = sizes.get(id) ?? { stop, in: 0, out: 0 }
    sizes.set(id, found)
    return found
  }
  for (const { from, to, fen } of flows) {
    sizeOf(from).out += fen
    sizeOf(to).in += fen
  }
  const folded = new Map<string, Stop>()
  const others = new Map<string, number>()
  const things = [...sizes].filter(([, { stop }]) => stop.kind === 'entity')
  for (const [column, group] of groupBy(things, ([, { stop }]) => stop.column)) {
    const sorted = group.toSorted(([a, x], [b, y]) => size(y) - size(x) || (a < b ? -1 : 1))
    const least = column === 'code' ? CODE_SHARE * group.reduce((sum, [, one]) => sum + size(one), 0) : 0
    const rest = sorted.filter(([, one], place) => place >= top || size(one) < least)
    if (rest.length < 2) continue
    const stop: Stop = { column, kind: 'others', key: '' }
    others.set(stopId(stop), rest.length)
    for (const [id] of rest) folded.set(id, stop)
  }
  const sums = new FlowSum()
  for (const flow of flows) sums.merge(folded.get(stopId(flow.from)) ?? flow.from, folded.get(stopId(flow.to)) ?? flow.to, flow)
  return { flows: sums.all(), others }
}

function size(one: { readonly in: number; readonly out: number }): number {
  return Math.max(one.in, one.out)
}
