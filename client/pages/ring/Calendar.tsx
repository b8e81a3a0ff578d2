import { SegmentedControl, useComputedColorScheme } from '@mantine/core'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Span } from '../../canvas/scene/lens.ts'
import { PALETTES } from '../../canvas/render/palette.ts'
import classes from './Calendar.module.css'
import { daysIn } from './dayTime.ts'
import type { Day } from './everyDay.ts'
import { LANE_LABEL, LANES, type Lane } from './lanes.ts'
import { useLaneText } from './useLaneText.ts'
import { weeksOf } from './weeksOf.ts'

interface Props {
  readonly days: readonly Day[]
  readonly window: Span | null
  readonly at: number | null
  readonly onAt: (at: number | null) => void
  /** Opens the rows of a day; without it days only say what they hold. */
  readonly onOpen?: ((day: string, lane: Lane) => void) | undefined
}

/** Days by week, darker the more: purchases, shipments, payments or withdrawals. A day opens its rows; arrows walk the days. */
export function Calendar({ days, window, at, onAt, onOpen }: Props) {
  const { t } = useTranslation('ring')
  const shown = useLaneText()
  const palette = PALETTES[useComputedColorScheme('light')]
  const [lane, setLane] = useState<Lane>('bought')
  const grid = useRef<HTMLDivElement>(null)
  const most = Math.max(1, ...days.map((day) => day[lane]))
  const inside = daysIn(days, window)
  const places = new Map(days.map(({ day }, index) => [day, index]))
  const focused = at ?? 0
  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 7, ArrowLeft: -7 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(days.length - 1, focused + by))
    onAt(next)
    grid.current?.querySelector<HTMLElement>(`[data-place="${next}"]`)?.focus()
  }
  const textOf = (day: Day) => `${day.day} · ${t(`lane.${lane}`)} ${shown(lane, day[lane])}`
  return (
    <section className={classes.calendar} aria-label={t('calendar.title')}>
      <SegmentedControl
        size="xs"
        aria-label={t('calendar.of')}
        value={lane}
        onChange={(value) => setLane(LANES.find((one) => one === value) ?? lane)}
        data={LANES.map((one) => ({ value: one, label: t(`lane.${one}`) }))}
      />
      <div className={classes.weeks} ref={grid} role="grid" aria-label={t('calendar.title')} onKeyDown={press} tabIndex={-1}>
        <div className={classes.days} aria-hidden="true">
          {[0, 1, 2, 3, 4, 5, 6].map((day) => (
            <span key={day}>{day % 2 === 0 ? t(`calendar.weekday.${day}`) : ''}</span>
          ))}
        </div>
        {weeksOf(days).map((week, column) => (
          <div key={week.find(Boolean)?.day ?? column} className={classes.week} role="row">
            {week.map((day, row) => {
              if (!day) return <span key={row} className={classes.none} />
              const place = places.get(day.day) ?? 0
              const strength = day[lane] === 0 ? 0 : 0.18 + 0.82 * Math.sqrt(day[lane] / most)
              const out = inside !== null && (place < inside[0] || place > inside[1])
              return (
                <button
                  key={day.day}
                  type="button"
                  role="gridcell"
                  data-place={place}
                  data-day={day.day}
                  tabIndex={place === focused ? 0 : -1}
                  className={classes.day}
                  aria-label={textOf(day)}
                  title={textOf(day)}
                  disabled={!onOpen}
                  style={{ opacity: out ? 0.35 : 1, ...(place === at ? { outline: '2px solid var(--kb-accent)' } : {}) }}
                  onPointerEnter={() => onAt(place)}
                  onPointerLeave={() => onAt(null)}
                  onClick={() => onOpen?.(day.day, lane)}
                >
                  <span style={{ opacity: strength, background: palette.nodes[LANE_LABEL[lane]] }} />
                </button>
              )
            })}
          </div>
        ))}
      </div>
    </section>
  )
}
