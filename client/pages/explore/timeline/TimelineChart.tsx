import { useComputedColorScheme } from '@mantine/core'
import { type PointerEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PALETTES } from '../../../canvas/render/palette.ts'
import { spanOfRelation } from '../../../canvas/scene/eventSpan.ts'
import { STEPS, type Timeline, type Track } from '../../../canvas/scene/timeline.ts'
import { useFormat } from '../../../format/useFormat.ts'
import { useExploreContext } from '../ExploreContext.ts'
import { Handle } from './Handle.tsx'
import { axisTicks } from './axisTicks.ts'
import classes from './Timeline.module.css'
import { trackColor } from './trackColor.ts'

const LEFT = 118
const RIGHT = 14
const AXIS = 22
const ROW = 34
const CLICK = 4

/** One histogram a type of relation. A drag sets the window, a click on a bar selects what it counts, handles move by arrow keys too. */
export function TimelineChart({ timeline, width }: { timeline: Timeline; width: number }) {
  const { t } = useTranslation(['lens', 'canvas'])
  const { count } = useFormat()
  const { scene, select } = useExploreContext()
  const palette = PALETTES[useComputedColorScheme('light')]
  const svg = useRef<SVGSVGElement>(null)
  const start = useRef<number | null>(null)
  const { from, step, tracks } = timeline
  const length = STEPS[step]
  const end = from + timeline.count * length
  const room = Math.max(10, width - LEFT - RIGHT)
  const xOf = (time: number) => LEFT + (room * (Math.min(end, Math.max(from, time)) - from)) / (end - from)
  const timeAt = (x: number) => from + (Math.min(room, Math.max(0, x - LEFT)) / room) * (end - from)
  const snapped = (time: number) => from + Math.round((time - from) / length) * length
  const height = tracks.length * ROW + AXIS
  const { window } = scene.lens
  const bar = room / timeline.count

  const xIn = (event: PointerEvent) => event.clientX - (svg.current?.getBoundingClientRect().left ?? 0)
  const spanTo = (x: number) => {
    const [a, b] = [timeAt(Math.min(start.current ?? x, x)), timeAt(Math.max(start.current ?? x, x))]
    const begin = from + Math.floor((a - from) / length) * length
    return { from: begin, to: Math.max(begin + length, from + Math.ceil((b - from) / length) * length) }
  }
  const pickBar = (event: PointerEvent) => {
    const rect = svg.current?.getBoundingClientRect()
    const track = tracks[Math.floor((event.clientY - (rect?.top ?? 0)) / ROW)]
    const bin = Math.floor((timeAt(xIn(event)) - from) / length)
    if (track) select(endsIn(scene, track.type, from + bin * length, from + (bin + 1) * length))
  }
  return (
    <svg
      ref={svg}
      width={width}
      height={height}
      role="group"
      aria-label={t('timeline.title')}
      className={classes.svg}
      onPointerDown={(event) => {
        if (event.button !== 0 || xIn(event) < LEFT) return
        start.current = xIn(event)
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (start.current !== null && Math.abs(xIn(event) - start.current) >= CLICK) scene.preview({ window: spanTo(xIn(event)) })
      }}
      onPointerUp={(event) => {
        if (start.current === null) return
        if (Math.abs(xIn(event) - start.current) < CLICK) pickBar(event)
        else scene.look('window', { window: spanTo(xIn(event)) })
        start.current = null
      }}
      onPointerCancel={() => {
        start.current = null
        scene.preview(null)
      }}
    >
      {window && (
        <rect x={xOf(window.from)} y={0} width={Math.max(1, xOf(window.to) - xOf(window.from))} height={tracks.length * ROW} className={classes.window} />
      )}
      {tracks.map((track, index) => (
        <g key={track.type} transform={`translate(0 ${index * ROW})`} data-track={track.type}>
          <text x={0} y={14} className={classes.type}>
            {t(`canvas:type.${track.type}`, track.type)}
          </text>
          <text x={0} y={28} className={classes.total}>
            {count(track.total)}
          </text>
          <Bars track={track} from={from} length={length} bar={bar} xOf={xOf} window={window} color={trackColor(palette, track.type)} />
          <line x1={LEFT} x2={width - RIGHT} y1={ROW - 2.5} y2={ROW - 2.5} className={classes.line} />
        </g>
      ))}
      {axisTicks(from, end, step, room).map(({ time, label }) => (
        <text key={time} x={xOf(time)} y={height - 6} className={classes.tick}>
          {label}
        </text>
      ))}
      {window &&
        (['from', 'to'] as const).map((side) => (
          <Handle
            key={side}
            x={xOf(window[side])}
            height={tracks.length * ROW}
            side={side}
            value={window[side]}
            least={side === 'from' ? from : window.from + length}
            most={side === 'from' ? window.to - length : end}
            step={length}
            timeAt={(x) => snapped(timeAt(x - (svg.current?.getBoundingClientRect().left ?? 0)))}
            onPreview={(value) => scene.preview({ window: { ...window, [side]: value } })}
            onChange={(value) => scene.look('window', { window: { ...window, [side]: value } })}
          />
        ))}
    </svg>
  )
}

interface BarsProps {
  readonly track: Track
  readonly from: number
  readonly length: number
  readonly bar: number
  readonly xOf: (time: number) => number
  readonly window: { readonly from: number; readonly to: number } | null
  readonly color: string
}

function Bars({ track, from, length, bar, xOf, window, color }: BarsProps) {
  const most = Math.max(1, ...track.bins)
  const tall = ROW - 8
  return track.bins.map((bin, index) => {
    if (bin === 0) return null
    const time = from + index * length
    const inside = window === null || (time < window.to && window.from < time + length)
    const height = Math.max(1.5, (bin / most) * tall)
    const chosen = ((track.chosen[index] ?? 0) / most) * tall
    const x = xOf(time)
    const width = Math.max(0.6, bar - (bar > 3 ? 1 : 0))
    return (
      <g key={time} opacity={inside ? 1 : 0.35}>
        <rect x={x} y={ROW - 3 - height} width={width} height={height} fill={color} />
        {chosen > 0 && <rect x={x} y={ROW - 3 - Math.max(1.5, chosen)} width={width} height={Math.max(1.5, chosen)} className={classes.chosen} />}
      </g>
    )
  })
}

/** The nodes that relations of a type tied in a span of time. */
function endsIn({ graph, shown }: ReturnType<typeof useExploreContext>['scene'], type: string, from: number, to: number): Set<string> {
  const ends = new Set<string>()
  for (const id of shown.relations) {
    const { relation } = graph.getEdgeAttributes(id)
    const span = relation.type === type ? spanOfRelation(relation) : null
    if (!span || span.from >= to || span.to <= from) continue
    ends.add(relation.from)
    ends.add(relation.to)
  }
  return ends
}
