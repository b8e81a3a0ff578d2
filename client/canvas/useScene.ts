import { useState, useSyncExternalStore } from 'react'
import { Scene } from './scene/Scene.ts'

/** One scene for the life of the component. */
export function useScene(): Scene {
  return useState(() => new Scene())[0]
}

/** Re-renders with every change of the scene; the number it returns belongs into dependency lists. */
export function useSceneVersion(scene: Scene): number {
  return useSyncExternalStore(scene.subscribe, scene.getVersion)
}
