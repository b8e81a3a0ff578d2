const PARTS = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]+(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})秒?(?:\.(\d{1,9}))?)?分?)?$/
const DIGITS = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/

/**
 * A time as exports write it (`2026/3/1 9:05`, `2026年3月1日`, `20260301093000`) in ISO 8601 wall time, day precision kept
 * (`2026-03-01`). Null when it is in no such form; whether the day exists is not checked here.
 */
export function isoTime(text: string): string | null {
  const match = PARTS.exec(text.trim()) ?? DIGITS.exec(text.trim())
  if (!match) return null
  const [, year = '', month = '', day = '', hour, minute = '0', second = '0', fraction] = match
  const date = `${year}-${two(month)}-${two(day)}`
  return hour === undefined ? date : `${date}T${two(hour)}:${two(minute)}:${two(second)}${fraction ? `.${fraction}` : ''}`
}

function two(part: string): string {
  return part.padStart(2, '0')
}
