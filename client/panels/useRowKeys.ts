import { useEffect, useReducer, useRef, type KeyboardEvent, type RefObject } from 'react'

const PAGE = 15

/** Arrows, Page, Home and End walk the rows of a table (`data-row`) whose first cell can be pressed (`data-pick`), also to rows that are not drawn yet. */
export function useRowKeys(scroller: RefObject<HTMLElement | null>, count: number, show: (index: number) => void): (event: KeyboardEvent) => void {
  const wanted = useRef<number | null>(null)
  const [, drawAgain] = useReducer((turn: number) => turn + 1, 0)
  useEffect(() => {
    if (wanted.current === null) return
    const pick = scroller.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"] [data-pick]`)
    if (!pick) return
    pick.focus({ preventScroll: true })
    wanted.current = null
  })
  return (event) => {
    const { target } = event
    if (!(target instanceof HTMLElement) || count === 0 || !scroller.current?.querySelector('[data-pick]')) return
    const at = Number(target.closest('[data-row]')?.getAttribute('data-row') ?? -1)
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + PAGE, PageUp: at - PAGE, Home: 0, End: count - 1 }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = Math.min(count - 1, Math.max(0, step))
    wanted.current = next
    show(next)
    drawAgain()
  }
}
