import { isFiltering, withoutFilters } from '../../../canvas/scene/lens.ts'
import type { MenuEntry } from './menuEntry.ts'

export const showAll: MenuEntry = {
  id: 'showAll',
  item: (target, { scene }, t) =>
    target.kind === 'canvas' && isFiltering(scene.lens) ? { label: t('lens:menu.showAll'), run: () => scene.look('filter', withoutFilters(scene.lens)) } : null,
}
