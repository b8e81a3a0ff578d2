import { inTurns, type Pieces } from '../inTurns.ts'
import type { Scene } from './Scene.ts'
import { snapshotParts } from './snapshot.ts'

/** A scene as JSON for the server. A large one is written in turns, and anew when it changes meanwhile. */
export async function writeScene(scene: Scene, dataVersion: number | null, signal?: AbortSignal): Promise<Blob> {
  for (;;) {
    const json = await inTurns(blobOf(scene, dataVersion), signal)
    if (json) return json
  }
}

/** A scene as text, in pieces; null as soon as it is longer than `most`, or changed while it was written. */
export function* writeText(scene: Scene, dataVersion: number | null, most: number): Pieces<string | null> {
  const { version } = scene
  let text = ''
  for (const part of snapshotParts(scene, dataVersion)) {
    text += part
    if (text.length > most) return null
    yield
    if (scene.version !== version) return null
  }
  return text
}

function* blobOf(scene: Scene, dataVersion: number | null): Pieces<Blob | null> {
  const { version } = scene
  const parts: Blob[] = []
  for (const part of snapshotParts(scene, dataVersion)) {
    parts.push(new Blob([part]))
    yield
    if (scene.version !== version) return null
  }
  return new Blob(parts)
}
