import { useCallback, useEffect, useRef, useState } from 'react'

export interface RowWindow {
  readonly scroller: React.RefObject<HTMLDivElement | null>
  /** First row to draw, and the one after the last. */
  readonly from: number
  readonly to: number
  readonly show: (index: number) => void
}

const SPARE = 12

/** Which rows of one height a scrolling box shows, so that only those are drawn. `head` pixels at its top stay in place. */
export function useRowWindow(count: number, rowHeight: number, head = 0): RowWindow {
  const scroller = useRef<HTMLDivElement>(null)
  const [range, setRange] = useState({ from: 0, to: 40 })
  useEffect(() => {
    const box = scroller.current
    if (!box) return undefined
    const look = () => {
      const from = Math.max(0, Math.floor(box.scrollTop / rowHeight) - SPARE)
      const to = Math.ceil((box.scrollTop + box.clientHeight) / rowHeight) + SPARE
      setRange((now) => (now.from === from && now.to === to ? now : { from, to }))
    }
    const observer = new ResizeObserver(look)
    observer.observe(box)
    box.addEventListener('scroll', look)
    return () => {
      observer.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [rowHeight])
  const show = useCallback(
    (index: number) => {
      const box = scroller.current
      if (!box) return
      const top = index * rowHeight
      if (top < box.scrollTop) box.scrollTop = top
      else if (top + rowHeight > box.scrollTop + box.clientHeight - head) box.scrollTop = top + rowHeight - box.clientHeight + head
    },
    [rowHeight, head],
  )
  return { scroller, from: Math.min(range.from, count), to: Math.min(range.to, count), show }
}
