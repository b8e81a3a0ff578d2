import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ring } from '../../../server/contract/rings.ts'
import { PALETTES } from '../../canvas/render/palette.ts'
import { useFormat } from '../../format/useFormat.ts'
import { everyDay, type Day } from './everyDay.ts'
import classes from './Ring.module.css'

const LEFT = 104
const RIGHT = 16
const LANE = 36
const LANES = ['bought', 'shipped', 'inFen', 'withdrawnFen'] as const

/** Four histograms on one axis of days: numbers bought, parcels shipped, money in, money withdrawn. Hovering or stepping reads a day out. */
export function Timeline({ days }: { days: Ring['days'] }) {
  const { t } = useTranslation('ring')
  const { count, money } = useFormat()
  const palette = PALETTES[useComputedColorScheme('light')]
  const { ref, width } = useElementSize()
  const [at, setAt] = useState<number | null>(null)
  const all = everyDay(days)
  const step = all.length > 0 ? Math.max(0.5, (Math.max(400, width) - LEFT - RIGHT) / all.length) : 1
  const colors = { bought: palette.nodes.VendorSite, shipped: palette.nodes.Store, inFen: palette.nodes.QrCode, withdrawnFen: palette.nodes.Account }
  const shown = (lane: (typeof LANES)[number], value: number) => (lane === 'bought' || lane === 'shipped' ? count(value) : money(value))
  const day: Day | undefined = at === null ? undefined : all[at]
  const ticks = Math.max(1, Math.ceil(84 / step))
  return (
    <section className={classes.timeline} aria-label={t('timeline')}>
      <div className={classes.timelineHead}>
        <b>{t('timeline')}</b>
        <span className={classes.muted}>{all.length > 0 && `${all[0]?.day} – ${all.at(-1)?.day}`}</span>
        <span style={{ flex: 1 }} />
        <span aria-live="polite" style={{ whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {day && `${day.day}　${LANES.map((lane) => `${t(`lane.${lane}`)} ${shown(lane, day[lane])}`).join(' · ')}`}
        </span>
      </div>
      <div ref={ref}>
        {all.length === 0 ? (
          <p className={classes.muted} style={{ padding: '12px 16px', margin: 0 }}>
            {t('noDays')}
          </p>
        ) : (
          <svg
            width="100%"
            height={LANES.length * LANE + 24}
            role="img"
            tabIndex={0}
            aria-label={t('timelineLabel', { days: all.length })}
            onPointerLeave={() => setAt(null)}
            onPointerMove={(event) => {
              const index = Math.floor((event.clientX - event.currentTarget.getBoundingClientRect().left - LEFT) / step)
              setAt(index >= 0 && index < all.length ? index : null)
            }}
            onKeyDown={(event) => {
              const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
              if (by !== undefined) setAt((before) => Math.max(0, Math.min(all.length - 1, (before ?? -1) + by)))
            }}
          >
            {at !== null && <rect x={LEFT + at * step} y={0} width={Math.max(1, step)} height={LANES.length * LANE} fill="var(--kb-accent-soft)" />}
            {LANES.map((lane, row) => {
              const most = Math.max(1, ...all.map((one) => one[lane]))
              const base = (row + 1) * LANE
              return (
                <g key={lane}>
                  <text x={16} y={base - 19} fontSize={12} fill="var(--kb-ink)" fontWeight={500}>
                    {t(`lane.${lane}`)}
                  </text>
                  <text x={16} y={base - 5} fontSize={11} fill="var(--kb-ink-3)">
                    {shown(
                      lane,
                      all.reduce((sum, one) => sum + one[lane], 0),
                    )}
                  </text>
                  {all.map((one, index) => {
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
                          fill={colors[lane]}
                        />
                      )
                    )
                  })}
                  <line x1={LEFT} x2="100%" y1={base} y2={base} stroke="var(--kb-line)" />
                </g>
              )
            })}
            {all.map(
              (one, index) =>
                index % ticks === 0 && (
                  <text key={one.day} x={LEFT + index * step} y={LANES.length * LANE + 16} fontSize={11} fill="var(--kb-ink-3)">
                    {one.day.slice(5)}
                  </text>
                ),
            )}
          </svg>
        )}
      </div>
    </section>
  )
}
