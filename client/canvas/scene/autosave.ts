import { sceneSnapshot, type SceneSnapshot } from './snapshot.ts'

const keyOf = (caseId: string) => `kongbao.canvas.${caseId}`

let left = false

/** From now on nothing is kept: what is on the screen goes with the page. */
export function leaveScenes(): void {
  left = true
}

/** Keeps a scene in the browser; false when the browser has no room for it, and then the older one is dropped too. */
export function saveScene(storage: Storage, caseId: string, snapshot: SceneSnapshot): boolean {
  if (left) return true
  if (snapshot.nodes.length === 0) {
    storage.removeItem(keyOf(caseId))
    return true
  }
  try {
    storage.setItem(keyOf(caseId), JSON.stringify(snapshot))
    return true
  } catch {
    storage.removeItem(keyOf(caseId))
    return false
  }
}

/** The kept scene, or null when there is none or it was written by something else. */
export function loadScene(storage: Storage, caseId: string): SceneSnapshot | null {
  const text = storage.getItem(keyOf(caseId))
  if (text === null) return null
  try {
    return sceneSnapshot.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
