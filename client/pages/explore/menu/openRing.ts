import { ringOf } from '../../../canvas/scene/ringOf.ts'
import type { MenuEntry } from './menuEntry.ts'

export const openRing: MenuEntry = {
  id: 'openRing',
  item: (target, { scene, goTo }, t) => {
    if (target.kind !== 'node') return null
    const ring = target.node.label === 'Ring' ? target.node.key : (ringOf(scene, target.node.id)?.ringId ?? null)
    return { label: t('menu.openRing'), disabled: ring === null, run: () => ring !== null && goTo(`rings/${encodeURIComponent(ring)}`) }
  },
}
