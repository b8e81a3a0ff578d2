import { useCallback, useEffect, useRef, useState } from 'react'
import type { LayoutId } from './layout/layouts.ts'
import { inputOfScene } from './layout/layoutInput.ts'
import { runLayout } from './layout/runLayout.ts'
import { moveNodes } from './scene/moveNodes.ts'
import type { Scene } from './scene/Scene.ts'

export interface LayoutRun {
  /** Nodes being laid out now; 0: none. */
  readonly running: number
  readonly start: (layout: LayoutId) => void
  readonly stop: () => void
}

/** Lays the visible nodes of a scene out as one undoable step. Starting another one, or leaving, stops the first. */
export function useLayoutRun(scene: Scene, onDone: () => void): LayoutRun {
  const [running, setRunning] = useState(0)
  const abort = useRef<AbortController>(null)
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  })
  useEffect(() => () => abort.current?.abort(), [])

  const start = useCallback(
    (layout: LayoutId) => {
      abort.current?.abort()
      const controller = new AbortController()
      abort.current = controller
      const input = inputOfScene(scene)
      if (input.nodes.length === 0) return
      setRunning(input.nodes.length)
      runLayout(layout, input, controller.signal).then(
        (places) => {
          scene.do(moveNodes(scene, places, 'layout'))
          setRunning(0)
          done.current()
        },
        () => setRunning(0),
      )
    },
    [scene],
  )
  const stop = useCallback(() => abort.current?.abort(), [])
  return { running, start, stop }
}
