import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Hypothesis } from '../../server/contract/common.ts'
import { connectBoxSelect } from './interaction/boxSelect.ts'
import { connectPointer, type PointerHandlers } from './interaction/pointer.ts'
import { CanvasView, type Texts } from './render/CanvasView.ts'
import { PALETTES } from './render/palette.ts'
import type { Scene } from './scene/Scene.ts'
import { offerTestHook } from './testHook.ts'

export interface SceneCanvasProps extends PointerHandlers {
  /** Names the canvas in browser tests; unique on a page. */
  readonly name: string
  readonly scene: Scene
  readonly selected: ReadonlySet<string>
  readonly texts: Texts
  readonly label: string
  readonly ringHypothesis?: Hypothesis | null
  /** Shift and drag: these join the selection. Without it there is no box. */
  readonly onBox?: (nodeIds: readonly string[]) => void
  /** Receives the view when it is made, and null when it goes. */
  readonly onView?: (view: CanvasView | null) => void
}

/** A scene drawn by Sigma. Fills its parent. */
export function SceneCanvas({ name, scene, selected, texts, label, ringHypothesis = null, onView, onPick, onOpen, onMenu, onBox }: SceneCanvasProps) {
  const container = useRef<HTMLDivElement>(null)
  const view = useRef<CanvasView>(null)
  const scheme = useComputedColorScheme('light')
  const latest = useRef({ onPick, onOpen, onMenu, onBox, onView, texts, selected, ringHypothesis, scheme })
  useEffect(() => {
    latest.current = { onPick, onOpen, onMenu, onBox, onView, texts, selected, ringHypothesis, scheme }
  })

  useEffect(() => {
    if (!container.current) return undefined
    const { current } = latest
    const made = new CanvasView(
      scene,
      container.current,
      { palette: PALETTES[current.scheme], selected: current.selected, hovered: null, ringHypothesis: current.ringHypothesis },
      current.texts,
    )
    view.current = made
    const disconnect = connectPointer(made, {
      onPick: (...args) => latest.current.onPick(...args),
      onOpen: (...args) => latest.current.onOpen(...args),
      onMenu: (...args) => latest.current.onMenu(...args),
    })
    const disconnectBox = current.onBox ? connectBoxSelect(made, (ids) => latest.current.onBox?.(ids)) : () => {}
    const withdraw = offerTestHook(name, made)
    latest.current.onView?.(made)
    const observer = new ResizeObserver(() => made.resized())
    observer.observe(container.current)
    return () => {
      observer.disconnect()
      latest.current.onView?.(null)
      withdraw()
      disconnectBox()
      disconnect()
      made.kill()
      view.current = null
    }
  }, [scene, name])

  useEffect(() => view.current?.setLook({ selected, ringHypothesis, palette: PALETTES[scheme] }), [selected, ringHypothesis, scheme])
  useEffect(() => view.current?.setTexts(texts), [texts])

  return (
    <div ref={container} role="img" aria-label={label} data-canvas={name} style={{ position: 'absolute', inset: 0, background: PALETTES[scheme].canvas }} />
  )
}
