import { useEffect, useRef } from 'react'
import type { Scene } from '../../canvas/scene/Scene.ts'

interface Keys {
  readonly scene: Scene
  readonly selected: ReadonlySet<string>
  readonly fit: () => void
  readonly remove: (ids: Iterable<string>) => void
  readonly selectAll: () => void
  readonly open: (nodeId: string) => void
}

/** Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y, Delete, F, E, Ctrl+A; silent while someone types or composes, and in dialogs. */
export function useExploreKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (inText(event) || document.querySelector('[role="dialog"], [role="menu"]')) return
      const { scene, selected, fit, remove, selectAll, open } = latest.current
      const control = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      if (control && (key === 'y' || (key === 'z' && event.shiftKey))) scene.redo()
      else if (control && key === 'z') scene.undo()
      else if (control && key === 'a') selectAll()
      else if (control || event.altKey) return
      else if (key === 'delete' || key === 'backspace') remove(selected)
      else if (key === 'f') fit()
      else if (key === 'e') for (const id of selected) open(id)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

/** Keys belong to the text while somebody types it, also while an input method composes. */
function inText({ isComposing, target }: KeyboardEvent): boolean {
  return isComposing || (target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null))
}
