import { useEffect, useState, type RefObject } from 'react'

const SPARE = 12

/** Which of `count` rows of one height are in sight of a scrolling element, with a few to spare: only those need drawing. */
export function useRows(scroll: RefObject<HTMLElement | null>, count: number, height: number): number[] {
  const [{ from, to }, setRange] = useState({ from: 0, to: 40 })
  useEffect(() => {
    const element = scroll.current
    if (!element) return undefined
    const look = () => {
      const first = Math.floor(element.scrollTop / height) - SPARE
      const last = Math.ceil((element.scrollTop + element.clientHeight) / height) + SPARE
      setRange((before) => (before.from === first && before.to === last ? before : { from: first, to: last }))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const resize = new ResizeObserver(look)
    resize.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      resize.disconnect()
    }
  }, [scroll, height])
  const first = Math.max(0, from)
  return Array.from({ length: Math.max(0, Math.min(count, to) - first) }, (_, index) => first + index)
}
