import { useEffect, useRef, useState } from 'react'
import { loadScene, saveScene } from '../../canvas/scene/autosave.ts'
import type { Scene } from '../../canvas/scene/Scene.ts'
import { fromSnapshot, takeSnapshot } from '../../canvas/scene/snapshot.ts'
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
    const save = () => setSaved(saveScene(localStorage, caseId, takeSnapshot(scene, made.current)))
    const timer = setTimeout(save, PAUSE)
    window.addEventListener('pagehide', save)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', save)
    }
  }, [caseId, scene, version, dataVersion, ready])

  // Leaving the page inside the pause must not lose the last step.
  useEffect(() => () => void (scene.version > 0 && saveScene(localStorage, caseId, takeSnapshot(scene, made.current))), [caseId, scene])
  return { ...restored, saved }
}
