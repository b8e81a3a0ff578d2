import { ringStores, withGroup } from '../../../canvas/scene/groups.ts'
import { ringOf } from '../../../canvas/scene/ringOf.ts'
import type { MenuEntry } from './menuEntry.ts'

export const groupRing: MenuEntry = {
  id: 'groupRing',
  item: (target, { scene }, t) => {
    if (target.kind !== 'node') return null
    const ring = target.node.label === 'Ring' ? target.node.key : ringOf(scene, target.node.id)?.ringId
    const members = ring === undefined ? [] : ringStores(scene, ring)
    if (members.length < 2) return null
    return {
      label: t('lens:menu.groupRing', { count: members.length }),
      run: () => scene.look('group', { groups: withGroup(scene.lens.groups, { kind: 'ring', of: '', members }) }),
    }
  },
}
