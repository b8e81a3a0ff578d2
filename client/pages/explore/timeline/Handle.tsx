import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { dateTimeText } from '../../../format/time.ts'
import classes from './Timeline.module.css'

interface Props {
  readonly x: number
  readonly height: number
  readonly side: 'from' | 'to'
  readonly value: number
  readonly least: number
  readonly most: number
  readonly step: number
  /** The time at a pixel of the window. */
  readonly timeAt: (clientX: number) => number
  readonly onPreview: (value: number) => void
  readonly onChange: (value: number) => void
}

/** One edge of the time window: dragged, or moved by arrow keys. */
export function Handle({ x, height, side, value, least, most, step, timeAt, onPreview, onChange }: Props) {
  const { t } = useTranslation('lens')
  const dragged = useRef(false)
  const within = (time: number) => Math.min(most, Math.max(least, time))
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={t(`timeline.${side}`)}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={value}
      aria-valuetext={dateTimeText(new Date(side === 'from' ? value : value - 1).toISOString())}
      transform={`translate(${x} 0)`}
      className={classes.handle}
      onKeyDown={(event) => {
        const by: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -1, ArrowUp: 1, PageDown: -7, PageUp: 7 }
        const steps = by[event.key]
        if (steps === undefined && event.key !== 'Home' && event.key !== 'End') return
        event.preventDefault()
        onChange(event.key === 'Home' ? least : event.key === 'End' ? most : within(value + (steps ?? 0) * step))
      }}
      onPointerDown={(event) => {
        event.stopPropagation()
        dragged.current = true
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (dragged.current) onPreview(within(timeAt(event.clientX)))
      }}
      onPointerUp={(event) => {
        if (!dragged.current) return
        dragged.current = false
        event.stopPropagation()
        onChange(within(timeAt(event.clientX)))
      }}
    >
      <line y1={0} y2={height} />
      <rect x={-4} y={height / 2 - 11} width={8} height={22} rx={3} />
      <rect x={-9} y={0} width={18} height={height} fill="transparent" stroke="none" />
    </g>
  )
}
