import type { MoneyColumn, MoneyKind } from '../../contract/money.ts'

/** A place in the money route: a thing of the case, or one of the sums that are no thing (`key` is empty then). */
export interface Stop {
  readonly column: MoneyColumn
  readonly kind: MoneyKind
  readonly key: string
}

export interface Flow {
  readonly from: Stop
  readonly to: Stop
  fen: number
  count: number
  /** Seconds; null when no time is known. */
  first: number | null
  last: number | null
}

export function stopId({ column, kind, key }: Stop): string {
  return `${column}/${kind}/${key}`
}

/** Adds money up from stop to stop. */
export class FlowSum {
  private readonly flows = new Map<string, Flow>()

  add(from: Stop, to: Stop, fen: number, at: number | null, count = 1): void {
    if (fen === 0) return
    const id = `${stopId(from)} > ${stopId(to)}`
    const flow = this.flows.get(id) ?? { from, to, fen: 0, count: 0, first: null, last: null }
    flow.fen += fen
    flow.count += count
    const known = at === null || at === 0 || !Number.isFinite(at) ? null : at
    widen(flow, known, known)
    this.flows.set(id, flow)
  }

  /** Adds a flow that was summed up elsewhere. */
  merge(from: Stop, to: Stop, { fen, count, first, last }: Flow): void {
    this.add(from, to, fen, first, count)
    const flow = this.flows.get(`${stopId(from)} > ${stopId(to)}`)
    if (flow) widen(flow, first, last)
  }

  all(): Flow[] {
    return [...this.flows.values()]
  }
}

function widen(flow: Flow, first: number | null, last: number | null): void {
  if (first !== null) flow.first = Math.min(flow.first ?? first, first)
  if (last !== null) flow.last = Math.max(flow.last ?? last, last)
}
