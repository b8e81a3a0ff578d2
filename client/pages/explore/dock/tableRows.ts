import { type Label, LABELS } from '../../../../server/contract/common.ts'
import { paddedRingNo } from '../../../canvas/ringNo.ts'
import { ringOf } from '../../../canvas/scene/ringOf.ts'
import type { Scene } from '../../../canvas/scene/Scene.ts'
import { isVisible } from '../../../canvas/scene/sceneState.ts'

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

const COMPARE: Record<TableColumn, (a: TableRow, b: TableRow) => number> = {
  name: (a, b) => a.name.localeCompare(b.name),
  type: (a, b) => LABELS.indexOf(a.label) - LABELS.indexOf(b.label),
  key: (a, b) => a.key.localeCompare(b.key),
  ring: (a, b) => (a.ring ?? '').localeCompare(b.ring ?? ''),
  onCanvas: (a, b) => a.onCanvas - b.onCanvas,
  degree: (a, b) => (a.degree ?? -1) - (b.degree ?? -1),
}

/** Visible nodes, sorted; equal ones by id. `_version` says that the mutated scene is another one. */
export function tableRows(scene: Scene, _version: number, column: TableColumn, down: boolean): TableRow[] {
  const sign = down ? -1 : 1
  return scene.graph
    .filterNodes((id) => isVisible(scene, id))
    .map((id): TableRow => {
      const { node } = scene.graph.getNodeAttributes(id)
      const ring = ringOf(scene, id)
      return {
        id,
        label: node.label,
        name: node.name || node.key,
        key: node.key,
        ring: ring && `#${paddedRingNo(ring.ringNo)}`,
        onCanvas: scene.graph.neighbors(id).filter((other) => isVisible(scene, other)).length,
        degree: node.degree ?? null,
      }
    })
    .toSorted((a, b) => sign * COMPARE[column](a, b) || (a.id < b.id ? -1 : 1))
}
