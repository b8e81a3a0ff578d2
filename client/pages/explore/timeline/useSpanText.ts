import { useCallback } from 'react'
import type { Span } from '../../../canvas/scene/lens.ts'
import { DAY, dateText, dateTimeText } from '../../../format/time.ts'

/** `2026-03-02 – 2026-03-18` in +08:00, both days included; with the time of day where steps are shorter. */
export function useSpanText(): (span: Span, step: number) => string {
  return useCallback((span, step) => {
    const [from, last] = [new Date(span.from).toISOString(), new Date(span.to - 1).toISOString()]
    return step < DAY ? `${dateTimeText(from)} – ${dateTimeText(last)}` : `${dateText(from)} – ${dateText(last)}`
  }, [])
}
