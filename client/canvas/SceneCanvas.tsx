import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Hypothesis } from '../../server/contract/common.ts'
import { connectAreaSelect, type PointerMode } from './interaction/areaSelect.ts'
import { connectPointer, type PointerHandlers } from './interaction/pointer.ts'
import { CanvasView, type Decoration, type Texts } from './render/CanvasView.ts'
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
  readonly mode?: PointerMode
  /** Drawn over everything else. */
  readonly decorate?: Decoration | null
  /** What was enclosed by a box or a lasso joins the selection. Without it nothing can be enclosed. */
  readonly onArea?: (nodeIds: readonly string[]) => void
  /** Receives the view when it is made, and null when it goes. */
  readonly onView?: (view: CanvasView | null) => void
}

/** A scene drawn by Sigma. Fills its parent. Where areas can be selected it takes the focus. */
export function SceneCanvas(props: SceneCanvasProps) {
  const { name, scene, selected, texts, label, ringHypothesis = null, mode = 'move', decorate = null, onArea } = props
  const container = useRef<HTMLDivElement>(null)
  const view = useRef<CanvasView>(null)
  const scheme = useComputedColorScheme('light')
  const latest = useRef({ props, scheme, mode })
  useEffect(() => {
    latest.current = { props, scheme, mode }
  })

  useEffect(() => {
    if (!container.current) return undefined
    const { current } = latest
    const { props: first } = current
    const made = new CanvasView(
      scene,
      container.current,
      { palette: PALETTES[current.scheme], selected: first.selected, hovered: null, ringHypothesis: first.ringHypothesis ?? null },
      first.texts,
    )
    made.setDecoration(first.decorate ?? null)
    view.current = made
    const disconnect = connectPointer(made, {
      onPick: (...args) => latest.current.props.onPick(...args),
      onOpen: (...args) => latest.current.props.onOpen(...args),
      onPickLine: first.onPickLine && ((...args) => latest.current.props.onPickLine?.(...args)),
      onMenu: (...args) => latest.current.props.onMenu(...args),
    })
    const disconnectArea = first.onArea
      ? connectAreaSelect(
          made,
          () => latest.current.mode,
          (ids) => latest.current.props.onArea?.(ids),
        )
      : () => {}
    const withdraw = offerTestHook(name, made)
    first.onView?.(made)
    const observer = new ResizeObserver(() => made.resized())
    observer.observe(container.current)
    return () => {
      observer.disconnect()
      latest.current.props.onView?.(null)
      withdraw()
      disconnectArea()
      disconnect()
      made.kill()
      view.current = null
    }
  }, [scene, name])

  useEffect(() => view.current?.setLook({ selected, ringHypothesis, palette: PALETTES[scheme] }), [selected, ringHypothesis, scheme])
  useEffect(() => view.current?.setTexts(texts), [texts])
  useEffect(() => view.current?.setDecoration(decorate), [decorate])

  return (
    <div
      ref={container}
      role="img"
      aria-label={label}
      data-canvas={name}
      {...(onArea ? { tabIndex: 0 } : {})}
      style={{ position: 'absolute', inset: 0, background: PALETTES[scheme].canvas, cursor: mode === 'move' ? 'var(--over, default)' : 'crosshair' }}
    />
  )
}
