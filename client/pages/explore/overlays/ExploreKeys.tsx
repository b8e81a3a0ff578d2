import { useEffect, useRef } from 'react'
import { useExploreContext } from '../ExploreContext.ts'
import { openMenuByKey } from './openMenuByKey.ts'

/** Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y, Delete, F, E, T, Ctrl+A, Ctrl+I, the menu key; silent while someone types or composes, and in dialogs. */
export function ExploreKeys() {
  const exploring = useExploreContext()
  const latest = useRef(exploring)
  useEffect(() => {
    latest.current = exploring
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (inText(event) || document.querySelector('[role="dialog"], [role="menu"]')) return
      const { scene, selected, fit, actions, select, open, dock, setDock } = latest.current
      if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
        // Lists open their own.
        if (!event.defaultPrevented && openMenuByKey(latest.current, isOnCanvas(event))) event.preventDefault()
        return
      }
      const control = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      if (control && (key === 'y' || (key === 'z' && event.shiftKey))) scene.redo()
      else if (control && key === 'z') scene.undo()
      else if (control && key === 'a') select(new Set(scene.shown.nodes))
      else if (control && key === 'i') select(new Set([...scene.shown.nodes].filter((id) => !selected.has(id))))
      else if (control || event.altKey) return
      else if (key === 'delete' || key === 'backspace') actions.remove(selected)
      else if (key === 'f') fit()
      else if (key === 't') setDock(dock === 'timeline' ? null : 'timeline')
      else if (key === 'e') for (const id of selected) open(id)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return null
}

/** Keys belong to the text while somebody types it, also while an input method composes. */
function inText({ isComposing, target }: KeyboardEvent): boolean {
  return isComposing || (target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null))
}

function isOnCanvas({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && (target === document.body || target.closest('[data-canvas]') !== null)
}
