import type { TFunction } from 'i18next'
import type { GraphNode } from '../../../server/contract/common.ts'
import { isExpanded } from '../../canvas/scene/collapseNode.ts'
import { ringOf } from '../../canvas/scene/ringOf.ts'
import type { Scene } from '../../canvas/scene/Scene.ts'
import type { Explore } from './useExplore.ts'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly disabled?: boolean
  readonly run: () => void
}

export interface MenuContext {
  readonly scene: Scene
  readonly explore: Explore
  /** Null: the empty canvas. */
  readonly id: string | null
  readonly selected: ReadonlySet<string>
  readonly pathFrom: GraphNode | null
  readonly setPathFrom: (node: GraphNode | null) => void
  readonly select: (ids: ReadonlySet<string>) => void
  readonly fit: () => void
  readonly openRing: (ringId: string) => void
}

/** What can be done with a node, or with the canvas. */
export function nodeMenuItems(t: TFunction<'canvas'>, { scene, explore, id, selected, pathFrom, setPathFrom, select, fit, openRing }: MenuContext): MenuItem[] {
  if (id === null || !scene.graph.hasNode(id)) {
    return [
      { id: 'fit', label: t('menu.fit'), run: fit },
      { id: 'selectAll', label: t('menu.selectAll'), run: () => select(new Set(scene.graph.nodes())) },
      { id: 'clear', label: t('menu.clear'), run: explore.clear },
    ]
  }
  const node = scene.graph.getNodeAttribute(id, 'node')
  const ring = node.label === 'Ring' ? node.key : (ringOf(scene, id)?.ringId ?? null)
  const name = node.name || node.key
  const many = selected.has(id) && selected.size > 1
  return [
    { id: 'expand', label: t('menu.expand'), run: () => void explore.expand(node) },
    { id: 'collapse', label: t('menu.collapse'), disabled: !isExpanded(scene, id), run: () => explore.collapse(id) },
    { id: 'remove', label: many ? t('menu.removeSelected', { count: selected.size }) : t('menu.remove'), run: () => explore.remove(many ? selected : [id]) },
    {
      id: 'pathFrom',
      label: t('menu.pathFrom'),
      run: () => {
        setPathFrom(node)
        explore.setNotice({ text: t('notice.pathFrom', { name }) })
      },
    },
    {
      id: 'pathTo',
      label: t('menu.pathTo'),
      disabled: pathFrom === null || pathFrom.id === id,
      run: () => {
        if (pathFrom) void explore.path(pathFrom, node)
        setPathFrom(null)
      },
    },
    { id: 'openRing', label: t('menu.openRing'), disabled: ring === null, run: () => ring !== null && openRing(ring) },
    {
      id: 'copyKey',
      label: t('menu.copyKey'),
      run: () => void navigator.clipboard.writeText(node.key).then(() => explore.setNotice({ text: t('notice.copied', { key: node.key }) })),
    },
  ]
}
