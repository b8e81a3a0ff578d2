import { startTransition, useEffect, useState } from 'react'
import { Scene } from './scene/Scene.ts'

/** Beyond so many nodes what stands beside the canvas follows after it, in pieces that leave room for the pointer. */
const MANY = 3000

/** One scene for the life of the component. */
export function useScene(): Scene {
  return useState(() => new Scene())[0]
}

/** Re-renders with every change of the scene; the number it returns belongs into dependency lists. */
export function useSceneVersion(scene: Scene): number {
  const [version, setVersion] = useState(scene.version)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = () => {
      clearTimeout(timer)
      if (scene.graph.order <= MANY) setVersion(scene.version)
      else timer = setTimeout(() => startTransition(() => setVersion(scene.version)))
    }
    follow()
    const unsubscribe = scene.subscribe(follow)
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [scene])
  return version
}
