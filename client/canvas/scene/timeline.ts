import { DAY } from '../../format/time.ts'
import { spanOfRelation } from './eventSpan.ts'
import type { Lens, Span } from './lens.ts'
import type { SceneGraph } from './SceneGraph.ts'
import { shownOf } from './shownOf.ts'

const HOUR = 3_600_000
/** Bins begin at midnight in +08:00; weeks on a Monday. */
const ZONE = 8 * HOUR
const MONDAY = 4 * DAY
export const STEPS = { hour: HOUR, day: DAY, week: 7 * DAY } as const
export type Step = keyof typeof STEPS
const MOST_BINS = 400
const MOST_TRACKS = 7

export interface Track {
  readonly type: string
  /** Relations that have a time. */
  readonly total: number
  /** How many happened, or went on, in each bin; one that sums up a span is in every bin of it. */
  readonly bins: readonly number[]
  /** Of these the ones that touch a selected node. */
  readonly chosen: readonly number[]
}

export interface Timeline {
  readonly from: number
  readonly step: Step
  readonly count: number
  /** The most frequent types; further ones are not drawn but counted in `others`. */
  readonly tracks: readonly Track[]
  readonly others: number
  /** Relations whose records give no time: no window touches them. */
  readonly undated: number
}

/** The relations that a lens without its time window leaves, as histograms over one axis; null when none has a time. `asked` gives way when it would be too many bins. */
export function timelineOf(graph: SceneGraph, lens: Lens, selected: ReadonlySet<string>, asked: Step | null): Timeline | null {
  const { relations } = shownOf(graph, { ...lens, window: null })
  const events: { type: string; span: Span; chosen: boolean }[] = []
  let [first, last] = [Infinity, -Infinity]
  for (const id of relations) {
    const { relation } = graph.getEdgeAttributes(id)
    const span = spanOfRelation(relation)
    if (!span) continue
    events.push({ type: relation.type, span, chosen: selected.has(relation.from) || selected.has(relation.to) })
    first = Math.min(first, span.from)
    last = Math.max(last, span.to)
  }
  if (events.length === 0) return null
  const step = stepFor(last - first, asked)
  const width = STEPS[step]
  const from = binStart(first, step)
  const count = Math.ceil((last - from) / width)
  const tracks = new Map<string, { type: string; total: number; bins: number[]; chosen: number[] }>()
  for (const { type, span, chosen } of events) {
    const track = tracks.get(type) ?? { type, total: 0, bins: zeros(count), chosen: zeros(count) }
    tracks.set(type, track)
    track.total++
    const end = Math.min(count - 1, Math.floor((span.to - 1 - from) / width))
    for (let bin = Math.floor((span.from - from) / width); bin <= end; bin++) {
      track.bins[bin] = (track.bins[bin] ?? 0) + 1
      if (chosen) track.chosen[bin] = (track.chosen[bin] ?? 0) + 1
    }
  }
  const sorted = [...tracks.values()].toSorted((a, b) => b.total - a.total || (a.type < b.type ? -1 : 1))
  const drawn = sorted.slice(0, MOST_TRACKS)
  const others = sorted.slice(MOST_TRACKS).reduce((sum, { total }) => sum + total, 0)
  return { from, step, count, tracks: drawn, others, undated: relations.size - events.length }
}

function binStart(time: number, step: Step): number {
  const shift = ZONE - (step === 'week' ? MONDAY : 0)
  return Math.floor((time + shift) / STEPS[step]) * STEPS[step] - shift
}

function stepFor(length: number, asked: Step | null): Step {
  const order: readonly Step[] = ['hour', 'day', 'week']
  const wanted = asked ?? (length <= 3 * DAY ? 'hour' : length <= 200 * DAY ? 'day' : 'week')
  return order.slice(order.indexOf(wanted)).find((step) => length / STEPS[step] <= MOST_BINS) ?? 'week'
}

const zeros = (count: number): number[] => Array.from({ length: count }, () => 0)
