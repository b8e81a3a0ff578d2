import { type Label, LABELS } from '../../../../server/contract/common.ts'
import type { SceneState } from '../../../canvas/scene/sceneState.ts'

export interface ListedNode {
  readonly id: string
  readonly label: Label
  readonly name: string
}

const byName = new Intl.Collator('zh-CN').compare
const RANK = new Map(LABELS.map((label, index) => [label, index]))

/** What is visible on a canvas, by kind and name. */
export function listedNodes({ graph, shown }: SceneState): ListedNode[] {
  return [...shown.nodes]
    .map((id) => {
      const { label, name, key } = graph.getNodeAttribute(id, 'node')
      return { id, label, name: name || key, rank: RANK.get(label) ?? 0 }
    })
    .toSorted((a, b) => a.rank - b.rank || byName(a.name, b.name))
}
