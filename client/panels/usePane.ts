import { useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef } from 'react'

export type Side = 'left' | 'right'

/** Below these widths of the window (CSS pixels) a pane lies over the middle instead of beside it. */
const OVERLAYS: Record<Side, string> = { left: '(max-width: 899px)', right: '(max-width: 1365px)' }
const SMALL = '(max-width: 999px)'
const NARROWEST = 180
const WIDEST = 640

/** Whether a pane is open and how wide, as it was left last time. Where it overlays, it also opens for whatever is newly chosen. */
export function usePane(id: string, side: Side, usual: number, chosen: string | null = null) {
  const overlays = useMediaQuery(OVERLAYS[side], undefined, { getInitialValueInEffect: false })
  const isSmall = useMediaQuery(SMALL, undefined, { getInitialValueInEffect: false })
  const key = `kongbao.pane.${id}.${side}`
  const [stored, setStored] = useLocalStorage<number>({ key: `${key}.width`, defaultValue: usual, getInitialValueInEffect: false })
  // What fits a wide window says nothing about a small one.
  const [open, setOpen] = useLocalStorage<boolean>({ key: `${key}.open.${isSmall ? 'small' : 'wide'}`, defaultValue: !isSmall, getInitialValueInEffect: false })
  const width = clamp(Number.isFinite(stored) ? stored : usual)
  const setWidth = (pixels: number) => setStored(clamp(pixels))

  const before = useRef(chosen)
  useEffect(() => {
    if (overlays && chosen !== null && chosen !== before.current) setOpen(true)
    before.current = chosen
  }, [overlays, chosen, setOpen])

  return { width, setWidth, open, setOpen, overlays, narrowest: NARROWEST, widest: WIDEST }
}

function clamp(pixels: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, pixels)))
}
