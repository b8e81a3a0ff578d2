import { groupableRings, withGroup } from '../../../canvas/scene/groups.ts'
import type { MenuEntry } from './menuEntry.ts'

export const groupRings: MenuEntry = {
  id: 'groupRings',
  item: (target, { scene }, t) => {
    if (target.kind !== 'canvas') return null
    const rings = groupableRings(scene)
    if (rings.size === 0) return null
    const groups = [...rings.values()].reduce((made, members) => withGroup(made, { kind: 'ring', of: '', members }), [...scene.lens.groups])
    return { label: t('lens:menu.groupRings', { count: rings.size }), run: () => scene.look('group', { groups }) }
  },
}
