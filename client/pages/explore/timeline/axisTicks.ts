import { type Step, STEPS } from '../../../canvas/scene/timeline.ts'
import { dateText, dateTimeText } from '../../../format/time.ts'

const APART = 92

/** Times at bin edges with their labels, none nearer than a label is wide: the year where it changes, the day, or the hour. */
export function axisTicks(from: number, to: number, step: Step, room: number): { time: number; label: string }[] {
  const bins = Math.round((to - from) / STEPS[step])
  const every = Math.max(1, Math.ceil((bins * APART) / Math.max(1, room)))
  let year = ''
  return Array.from({ length: Math.ceil(bins / every) }, (_, index) => {
    const time = from + index * every * STEPS[step]
    const iso = new Date(time).toISOString()
    const day = dateText(iso)
    const full = day.slice(0, 4) !== year
    year = day.slice(0, 4)
    return { time, label: step === 'hour' ? dateTimeText(iso).slice(5) : full ? day : day.slice(5) }
  })
}
