import { hangingOn, withGroup } from '../../../canvas/scene/groups.ts'
import type { MenuEntry } from './menuEntry.ts'

export const groupHanging: MenuEntry = {
  id: 'groupHanging',
  item: (target, { scene }, t) => {
    if (target.kind !== 'node') return null
    const { id, name, key } = target.node
    return [...hangingOn(scene, id)].map(([label, members]) => ({
      label: t('lens:menu.groupHanging', { count: members.length, label: t(`label.${label}`) }),
      run: () => scene.look('group', { groups: withGroup(scene.lens.groups, { kind: 'neighbours', of: name || key, members }) }),
    }))
  },
}
