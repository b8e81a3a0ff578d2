import { withGroup } from '../../../canvas/scene/groups.ts'
import type { MenuEntry } from './menuEntry.ts'

export const groupSelection: MenuEntry = {
  id: 'groupSelection',
  item: (target, { scene, selected }, t) =>
    target.kind === 'node' && selected.has(target.node.id) && selected.size > 1
      ? {
          label: t('lens:menu.groupSelection', { count: selected.size }),
          run: () => scene.look('group', { groups: withGroup(scene.lens.groups, { kind: 'selection', of: '', members: [...selected] }) }),
        }
      : null,
}
