import { toggleHidden } from '../../../canvas/scene/hide.ts'
import { legendCounts } from '../../../canvas/scene/legendCounts.ts'
import type { MenuEntry } from './menuEntry.ts'

export const relationType: MenuEntry = {
  id: 'relationType',
  item: (target, { scene }, t) => {
    if (target.kind !== 'relation') return null
    const { type } = target.relation
    const others = legendCounts(scene)
      .types.map(({ name }) => name)
      .filter((name) => name !== type)
    const name = t(`type.${type}`, type)
    return [
      { label: t('lens:menu.hideType', { name }), run: () => scene.do(toggleHidden(scene, 'types', type)) },
      { label: t('lens:menu.onlyType', { name }), disabled: others.length === 0, run: () => scene.look('hide', { types: others.toSorted() }) },
    ]
  },
}
