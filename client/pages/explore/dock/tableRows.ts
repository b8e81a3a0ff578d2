import { type Label, LABELS } from '../../../../server/contract/common.ts'
import { paddedRingNo } from '../../../canvas/ringNo.ts'
import { ringsOf } from '../../../canvas/scene/ringOf.ts'
import type { Scene } from '../../../canvas/scene/Scene.ts'
import { sortRows } from './sortRows.ts'

export type TableColumn = 'name' | 'type' | 'key' | 'ring' | 'onCanvas' | 'degree'

export interface TableRow {
  readonly id: string
  readonly label: Label
  readonly name: string
  readonly key: string
  readonly ring: string | null
  readonly onCanvas: number
  readonly degree: number | null
}

const VALUE: Record<TableColumn, (row: TableRow) => string | number | null> = {
  name: ({ name }) => name,
  type: ({ label }) => LABELS.indexOf(label),
  key: ({ key }) => key,
  ring: ({ ring }) => ring,
  onCanvas: ({ onCanvas }) => onCanvas,
  degree: ({ degree }) => degree,
}

/** Visible nodes. `_version` says that the mutated scene is another one. */
export function tableRows(scene: Scene, _version: number): TableRow[] {
  const { graph, shown } = scene
  const rings = ringsOf(scene)
  return Array.from(shown.nodes, (id): TableRow => {
    const { node } = graph.getNodeAttributes(id)
    const ring = rings.get(id)
    return {
      id,
      label: node.label,
      name: node.name || node.key,
      key: node.key,
      ring: ring ? `#${paddedRingNo(ring.ringNo)}` : null,
      onCanvas: graph.neighbors(id).filter((other) => shown.nodes.has(other)).length,
      degree: node.degree ?? null,
    }
  })
}

export function sortedRows(rows: readonly TableRow[], column: TableColumn, down: boolean): TableRow[] {
  return sortRows(rows, VALUE[column], ({ id }) => id, down)
}
