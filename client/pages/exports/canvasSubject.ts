import type { Exploring } from '../explore/ExploreContext.ts'
import type { ExportSubject } from './ExportSubject.ts'

/** The selection of a canvas, or without one all that it shows, with the types of relations that it shows. */
export function canvasSubject({ scene, selected }: Pick<Exploring, 'scene' | 'selected'>): ExportSubject {
  const { nodes, relations } = scene.shown
  const types = new Set([...relations].map((id) => scene.graph.getEdgeAttribute(id, 'relation').type))
  return { what: selected.size > 0 ? 'selection' : 'view', nodes: [...(selected.size > 0 ? selected : nodes)], types: [...types].toSorted() }
}
