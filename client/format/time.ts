/** Milliseconds. */
export const DAY = 86_400_000
const OFFSET = 8 * 3_600_000

/** `2026-03-02 18:42` in +08:00, whatever zone the browser is in; a date alone stays one. */
export function dateTimeText(time: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(time)) return time
  const local = inChina(time)
  return local ? local.slice(0, 16).replace('T', ' ') : time
}

/** `2026-03-02` in +08:00. */
export function dateText(time: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(time) ? time : (inChina(time)?.slice(0, 10) ?? time)
}

function inChina(time: string): string | null {
  const at = Date.parse(/(Z|[+-]\d{2}:?\d{2})$/.test(time) ? time : `${time.replace(' ', 'T')}+08:00`)
  return Number.isNaN(at) ? null : new Date(at + OFFSET).toISOString()
}
