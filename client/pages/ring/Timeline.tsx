import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useRef, useState, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Span } from '../../canvas/scene/lens.ts'
import { PALETTES } from '../../canvas/render/palette.ts'
import { daysIn, spanOfDays } from './dayTime.ts'
import type { Day } from './everyDay.ts'
import { LANE_LABEL, LANES } from './lanes.ts'
import { useLaneText } from './useLaneText.ts'

const LEFT = 104
const RIGHT = 16
const LANE = 36
const OUTSIDE = 0.3

interface Props {
  /** In order, without gaps. */
  readonly days: readonly Day[]
  /** The day that is read out, by place. */
  readonly at: number | null
  readonly onAt: (at: number | null) => void
  readonly window: Span | null
  readonly onWindow: (window: Span | null) => void
}

/** Four histograms on one axis of days. Dragging over days, or Shift and the arrows, sets a window; what is outside steps back. */
export function Timeline({ days, at, onAt, window, onWindow }: Props) {
  const { t } = useTranslation('ring')
  const shown = useLaneText()
  const palette = PALETTES[useComputedColorScheme('light')]
  const { ref, width } = useElementSize()
  const anchor = useRef<number | null>(null)
  const [drag, setDrag] = useState<readonly [number, number] | null>(null)
  const step = Math.max(0.5, (Math.max(320, width) - LEFT - RIGHT) / days.length)
  const inside = drag ? ([Math.min(...drag), Math.max(...drag)] as const) : daysIn(days, window)
  const isOut = (index: number) => inside !== null && (index < inside[0] || index > inside[1])
  const ticks = Math.max(1, Math.ceil(84 / step))
  const placeOf = (event: PointerEvent<SVGSVGElement>) => {
    const index = Math.floor((event.clientX - event.currentTarget.getBoundingClientRect().left - LEFT) / step)
    return index >= 0 && index < days.length ? index : null
  }
  const move = (by: number, grow: boolean) => {
    const next = Math.max(0, Math.min(days.length - 1, (at ?? -1) + by))
    if (grow) {
      anchor.current ??= at ?? next
      onWindow(spanOfDays(days, anchor.current, next))
    } else anchor.current = null
    onAt(next)
  }
  return (
    <div ref={ref} style={{ minWidth: 0 }}>
      <svg
        width="100%"
        height={LANES.length * LANE + 24}
        role="img"
        tabIndex={0}
        aria-label={t('timelineLabel', { days: days.length })}
        style={{ touchAction: 'none' }}
        onPointerLeave={() => !drag && onAt(null)}
        onPointerDown={(event) => {
          const index = placeOf(event)
          if (index === null || event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          anchor.current = index
        }}
        onPointerMove={(event) => {
          const index = placeOf(event)
          onAt(index)
          if (anchor.current !== null && event.buttons === 1 && index !== null && (drag || index !== anchor.current)) setDrag([anchor.current, index])
        }}
        onPointerUp={() => {
          onWindow(drag ? spanOfDays(days, ...drag) : null)
          anchor.current = null
          setDrag(null)
        }}
        onKeyDown={(event) => {
          const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
          if (by !== undefined) move(by, event.shiftKey)
          else if (event.key === 'Escape' && window) onWindow(null)
        }}
      >
        {inside && (
          <rect
            x={LEFT + inside[0] * step}
            y={0}
            width={(inside[1] - inside[0] + 1) * step}
            height={LANES.length * LANE}
            fill="var(--kb-accent-soft)"
            stroke="var(--kb-accent)"
          />
        )}
        {at !== null && <rect x={LEFT + at * step} y={0} width={Math.max(1, step)} height={LANES.length * LANE} fill="var(--kb-accent-soft)" />}
        {LANES.map((lane, row) => {
          const most = Math.max(1, ...days.map((one) => one[lane]))
          const base = (row + 1) * LANE
          const sum = days.reduce((total, one, index) => total + (isOut(index) ? 0 : one[lane]), 0)
          return (
            <g key={lane}>
              <text x={16} y={base - 19} fontSize={12} fill="var(--kb-ink)" fontWeight={500}>
                {t(`lane.${lane}`)}
              </text>
              <text x={16} y={base - 5} fontSize={11} fill="var(--kb-ink-3)">
                {shown(lane, sum)}
              </text>
              {days.map((one, index) => {
                const height = (one[lane] / most) * (LANE - 8)
                return (
                  height > 0 && (
                    <rect
                      key={one.day}
                      x={LEFT + index * step}
                      y={base - Math.max(1, height)}
                      width={Math.max(0.6, step - (step > 4 ? 1.5 : 0.3))}
                      height={Math.max(1, height)}
                      rx={step > 6 ? 1 : 0}
                      fill={palette.nodes[LANE_LABEL[lane]]}
                      opacity={isOut(index) ? OUTSIDE : 1}
                    />
                  )
                )
              })}
              <line x1={LEFT} x2="100%" y1={base} y2={base} stroke="var(--kb-line)" />
            </g>
          )
        })}
        {days.map(
          (one, index) =>
            index % ticks === 0 && (
              <text key={one.day} x={LEFT + index * step} y={LANES.length * LANE + 16} fontSize={11} fill="var(--kb-ink-3)">
                {one.day.slice(5)}
              </text>
            ),
        )}
      </svg>
    </div>
  )
}
