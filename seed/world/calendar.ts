export const HOUR = 3600
export const DAY = 24 * HOUR

/** Case time is whole seconds of +08:00 wall time since midnight of the first day. */
export class Calendar {
  readonly days: number
  private readonly first: number
  private readonly dates = new Map<number, string>()

  constructor(firstDate: string, days: number) {
    this.first = Date.parse(`${firstDate}T00:00:00Z`)
    this.days = days
  }

  date(day: number): string {
    let text = this.dates.get(day)
    if (text === undefined) {
      text = new Date(this.first + day * DAY * 1000).toISOString().slice(0, 10)
      this.dates.set(day, text)
    }
    return text
  }

  /** ISO 8601 without an offset. */
  stamp(seconds: number): string {
    const whole = Math.round(seconds)
    const day = Math.floor(whole / DAY)
    const rest = whole - day * DAY
    return `${this.date(day)}T${two(Math.floor(rest / HOUR))}:${two(Math.floor((rest % HOUR) / 60))}:${two(rest % 60)}`
  }

  /** The second of the case at which a calendar moment falls. */
  at(text: string): number {
    return (Date.parse(`${text}Z`) - this.first) / 1000
  }
}

const PAIRS = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'))

function two(value: number): string {
  return PAIRS[value] ?? String(value)
}
