import type { Subgraph } from '../../server/contract/common.ts'
import { handOver } from './handOver.ts'
import { pointOn } from './layers/lineCurve.ts'
import type { CanvasView } from './render/CanvasView.ts'

export interface CanvasHook {
  /** Where real clicks hit: the middle of every visible node, in pixels of the window. A group stands under its own id. */
  nodes: () => { id: string; label: string; name: string; members: number; x: number; y: number; radius: number }[]
  /** Every line with its middle. */
  lines: () => { id: string; type: string; from: string; to: string; n: number; sumFen: number | null; relations: number; x: number; y: number }[]
  selected: () => string[]
  relations: () => string[]
  /** Marks that stay full while something is selected or hovered; null: all. */
  lit: () => string[] | null
  view: CanvasView
}

declare global {
  interface Window {
    __kongbao?: { canvases: Record<string, CanvasHook>; handOver?: (caseId: string, subgraph: Subgraph) => void }
  }
}

/** Lets browser tests find nodes on the canvas. Builds in another mode than `test` carry none of it. */
export function offerTestHook(name: string, view: CanvasView): () => void {
  if (import.meta.env.MODE !== 'test') return () => {}
  const { scene, sigma } = view
  window.__kongbao ??= { canvases: {} }
  const { canvases } = window.__kongbao
  // Benches hand over graphs of a size that no test case has.
  window.__kongbao.handOver = handOver
  const windowOf = () => {
    const { left, top } = sigma.getContainer().getBoundingClientRect()
    return ({ x, y }: { x: number; y: number }) => ({ x: left + x, y: top + y })
  }
  canvases[name] = {
    view,
    nodes: () => {
      const { graph, frame } = view
      const inWindow = windowOf()
      return graph.mapNodes((id, mark) => ({
        id,
        label: mark.label,
        name: mark.node?.name ?? '',
        members: mark.members.length,
        ...inWindow(frame.toPixel(mark)),
        radius: sigma.scaleSize(sigma.getNodeDisplayData(id)?.size ?? 0),
      }))
    },
    lines: () => {
      const { graph, frame } = view
      const inWindow = windowOf()
      return graph.mapEdges((id, line) => {
        const { x, y } = pointOn(frame.toPixel(graph.getNodeAttributes(line.from)), frame.toPixel(graph.getNodeAttributes(line.to)), 0.5)
        return { id, type: line.type, from: line.from, to: line.to, n: line.n, sumFen: line.sumFen, relations: line.relations.length, ...inWindow({ x, y }) }
      })
    },
    selected: () => [...view.look.selected],
    relations: () => [...scene.shown.relations],
    lit: () => view.lit && [...view.lit.marks],
  }
  return () => delete canvases[name]
}
