import { useFormat } from '../../format/useFormat.ts'
import classes from './Supply.module.css'

const WIDTH = 340
const HEIGHT = 64
const DAY = 86_400_000

/** Numbers per day, days without any included, with the highest day named. */
export function DayBars({ days, label }: { days: readonly { day: string; numbers: number }[]; label: string }) {
  const { count } = useFormat()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  const start = Date.parse(first.day)
  const step = WIDTH / ((Date.parse(last.day) - start) / DAY + 1)
  const peak = days.reduce((most, one) => (one.numbers > most.numbers ? one : most))
  return (
    <figure className={classes.chart}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${label}: ${first.day} – ${last.day}, ${peak.day} ${count(peak.numbers)}`}
        preserveAspectRatio="none"
      >
        {days.map(({ day, numbers }) => {
          const height = (numbers / peak.numbers) * HEIGHT
          return (
            <rect
              key={day}
              x={((Date.parse(day) - start) / DAY) * step}
              y={HEIGHT - height}
              width={Math.max(0.6, step - (step > 3 ? 1 : 0.2))}
              height={height}
            />
          )
        })}
      </svg>
      <figcaption>
        {peak.day} · {count(peak.numbers)}
      </figcaption>
    </figure>
  )
}
