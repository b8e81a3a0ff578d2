import { isExpanded } from '../../../canvas/scene/collapseNode.ts'
import type { MenuEntry } from './menuEntry.ts'

export const collapse: MenuEntry = {
  id: 'collapse',
  item: (target, { actions, scene }, t) =>
    target.kind === 'node' ? { label: t('menu.collapse'), disabled: !isExpanded(scene, target.node.id), run: () => actions.collapse(target.node.id) } : null,
}
