import { sceneSnapshot, type SceneSnapshot } from './snapshot.ts'

const keyOf = (caseId: string) => `kongbao.canvas.${caseId}`

/** Characters: no browser keeps more for a site. */
export const MOST_KEPT = 5_200_000

let left = false

/** From now on nothing is kept: what is on the screen goes with the page. */
export function leaveScenes(): void {
  left = true
}

/** Keeps a scene in the browser; false when the browser has no room for it, and then the older one is dropped too. */
export function saveScene(storage: Storage, caseId: string, snapshot: SceneSnapshot): boolean {
  if (snapshot.nodes.length === 0) return forgetScene(storage, caseId)
  return keepText(storage, caseId, JSON.stringify(snapshot))
}

/** The same with a scene that is written already. */
export function keepText(storage: Storage, caseId: string, text: string): boolean {
  if (left) return true
  try {
    storage.setItem(keyOf(caseId), text)
    return true
  } catch {
    forgetScene(storage, caseId)
    return false
  }
}

export function forgetScene(storage: Storage, caseId: string): true {
  if (!left) storage.removeItem(keyOf(caseId))
  return true
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
