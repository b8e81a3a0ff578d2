import { useEffect, useRef, useState } from 'react'
import { atOnce, inTurns } from '../../canvas/inTurns.ts'
import { forgetScene, keepText, loadScene, MOST_KEPT } from '../../canvas/scene/autosave.ts'
import type { Scene } from '../../canvas/scene/Scene.ts'
import { fromSnapshot } from '../../canvas/scene/snapshot.ts'
import { writeText } from '../../canvas/scene/writeScene.ts'
import { useSceneVersion } from '../../canvas/useScene.ts'

const PAUSE = 600

export interface Kept {
  /** Nodes that came back from the last visit; 0: none. */
  readonly restored: number
  /** Data version the restored canvas was made at. */
  readonly restoredVersion: number | null
  /** False: the browser has no room for this canvas. */
  readonly saved: boolean
}

/** Keeps a case's canvas in the browser and brings it back. */
export function useAutosave(caseId: string, scene: Scene, dataVersion: number | null, ready: boolean): Kept {
  const version = useSceneVersion(scene)
  const [restored] = useState(() => {
    const snapshot = loadScene(localStorage, caseId)
    if (snapshot) scene.reset(fromSnapshot(snapshot))
    return { restored: snapshot?.nodes.length ?? 0, restoredVersion: snapshot?.dataVersion ?? null }
  })
  const [saved, setSaved] = useState(true)
  const made = useRef<number | null>(restored.restoredVersion)
  const first = useRef(version)

  useEffect(() => {
    if (!ready || version === first.current) return undefined
    // A canvas is as old as its oldest figure: a restored one keeps its version until it is cleared.
    if (scene.graph.order === 0 || made.current === null) made.current = dataVersion
    const writing = new AbortController()
    const { signal } = writing
    const timer = setTimeout(() => {
      const { version: written } = scene
      const keeps = inTurns(writeText(scene, made.current, MOST_KEPT), signal)
      // What changed meanwhile is written in its turn.
      keeps.then(
        (text) => signal.aborted || scene.version !== written || setSaved(keep(caseId, scene, text)),
        () => {},
      )
    }, PAUSE)
    const saveNow = () => void keep(caseId, scene, atOnce(writeText(scene, made.current, MOST_KEPT)))
    window.addEventListener('pagehide', saveNow)
    return () => {
      clearTimeout(timer)
      writing.abort()
      window.removeEventListener('pagehide', saveNow)
    }
  }, [caseId, scene, version, dataVersion, ready])

  // Leaving the page inside the pause must not lose the last step.
  useEffect(() => () => void (scene.version > 0 && keep(caseId, scene, atOnce(writeText(scene, made.current, MOST_KEPT)))), [caseId, scene])
  return { ...restored, saved }
}

/** False: there is no room for it, and nothing is kept. */
function keep(caseId: string, scene: Scene, text: string | null): boolean {
  if (scene.graph.order === 0) return forgetScene(localStorage, caseId)
  if (text !== null) return keepText(localStorage, caseId, text)
  forgetScene(localStorage, caseId)
  return false
}
