import { isVisible } from './scene/sceneState.ts'
import type { CanvasView } from './render/CanvasView.ts'

export interface CanvasHook {
  /** Where real clicks hit: the middle of every visible node, in pixels of the window. */
  nodes: () => { id: string; label: string; name: string; x: number; y: number; radius: number }[]
  selected: () => string[]
  relations: () => string[]
}

declare global {
  interface Window {
    __kongbao?: { canvases: Record<string, CanvasHook> }
  }
}

/** Lets browser tests find nodes on the canvas. Builds in another mode than `test` carry none of it. */
export function offerTestHook(name: string, view: CanvasView): () => void {
  if (import.meta.env.MODE !== 'test') return () => {}
  const { scene, sigma } = view
  window.__kongbao ??= { canvases: {} }
  const { canvases } = window.__kongbao
  canvases[name] = {
    nodes: () => {
      const bounds = sigma.getContainer().getBoundingClientRect()
      return scene.graph
        .filterNodes((id) => isVisible(scene, id))
        .map((id) => {
          const { node } = scene.graph.getNodeAttributes(id)
          const { x, y } = view.pixelOf(id)
          return {
            id,
            label: node.label,
            name: node.name,
            x: bounds.left + x,
            y: bounds.top + y,
            radius: sigma.scaleSize(sigma.getNodeDisplayData(id)?.size ?? 0),
          }
        })
    },
    selected: () => [...view.look.selected],
    relations: () => scene.graph.edges(),
  }
  return () => delete canvases[name]
}
