import { useEffect, useRef } from 'react'
import { type Exploring, useExploreContext } from '../ExploreContext.ts'

/** Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y, Delete, F, E, T, Ctrl+A, Ctrl+I; silent while someone types or composes, and in dialogs. */
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
        // Lists and the canvas open their own.
        if (!event.defaultPrevented && openMenuOfSelection(latest.current)) event.preventDefault()
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

/** The menu of the one relation or node that is selected, in the middle of the canvas; false when there is none. */
function openMenuOfSelection({ scene, relation, chosen, view, openMenu }: Exploring): boolean {
  const bounds = view.current?.sigma.getContainer().getBoundingClientRect()
  const at = { x: (bounds?.left ?? 0) + (bounds?.width ?? 0) / 2, y: (bounds?.top ?? 0) + (bounds?.height ?? 0) / 3 }
  const [node] = chosen
  const line = relation && [...scene.drawn.lines.values()].find(({ relations }) => relations.includes(relation.id))
  if (relation && line) openMenu({ kind: 'relation', relation, line }, at)
  else if (node && chosen.length === 1) openMenu({ kind: 'node', node }, at)
  else return false
  return true
}
