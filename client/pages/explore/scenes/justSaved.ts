/** Scenes that were saved from this canvas a moment ago: the canvas shows them already. */
const known = new Set<string>()

export function markShown(sceneId: string): void {
  known.add(sceneId)
}

/** Whether the canvas shows it already; asked once. */
export function wasShown(sceneId: string): boolean {
  return known.delete(sceneId)
}
