import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { RingComparison } from '../../../server/contract/rings.ts'
import { PALETTES } from '../../canvas/render/palette.ts'
import { ringTag } from '../../format/ringTag.ts'
import { useFormat } from '../../format/useFormat.ts'
import classes from './Compare.module.css'

const LEFT = 60
const LANE = 54
const DAY = 86_400_000

/** The days of two rings on one axis, one lane each. */
export function CompareDays({ comparison: { a, b, days } }: { comparison: RingComparison }) {
  const { t } = useTranslation('rings')
  const { count } = useFormat()
  const palette = PALETTES[useComputedColorScheme('light')]
  const { ref, width } = useElementSize()
  const times = days.map(({ day }) => Date.parse(day)).filter((at) => !Number.isNaN(at))
  if (times.length === 0) return <p className={classes.text}>{t('compare.noDays')}</p>
  const first = Math.min(...times)
  const span = (Math.max(...times) - first) / DAY + 1
  const step = (Math.max(280, width) - LEFT) / span
  const both = days.filter((day) => day.a > 0 && day.b > 0).length
  return (
    <div ref={ref}>
      <svg width="100%" height={2 * LANE + 20} role="img" aria-label={t('compare.bothDays', { count: both })}>
        {([a, b] as const).map((ring, lane) => {
          const side = lane === 0 ? 'a' : 'b'
          const most = Math.max(1, ...days.map((day) => day[side]))
          const base = (lane + 1) * LANE
          return (
            <g key={ring.ringId}>
              <text x={0} y={base - 8} fontSize={12} fill="var(--kb-ink)">
                {ringTag(ring.ringNo)}
              </text>
              {days.map((day) => {
                const height = (day[side] / most) * (LANE - 10)
                const index = (Date.parse(day.day) - first) / DAY
                return height > 0 && Number.isFinite(index) ? (
                  <rect
                    key={day.day}
                    x={LEFT + index * step}
                    y={base - Math.max(1, height)}
                    width={Math.max(0.6, step - (step > 4 ? 1.5 : 0.3))}
                    height={Math.max(1, height)}
                    fill={palette.hypotheses[ring.hypothesis]}
                    opacity={day.a > 0 && day.b > 0 ? 1 : 0.45}
                  >
                    <title>{`${day.day} ${count(day[side])}`}</title>
                  </rect>
                ) : null
              })}
              <line x1={LEFT} x2="100%" y1={base} y2={base} stroke="var(--kb-line)" />
            </g>
          )
        })}
        <text x={LEFT} y={2 * LANE + 15} fontSize={11} fill="var(--kb-ink-3)">
          {days[0]?.day}
        </text>
        <text x="100%" y={2 * LANE + 15} fontSize={11} textAnchor="end" fill="var(--kb-ink-3)">
          {days.at(-1)?.day}
        </text>
      </svg>
      <p className={classes.text}>{t('compare.bothDays', { count: both })}</p>
    </div>
  )
}
