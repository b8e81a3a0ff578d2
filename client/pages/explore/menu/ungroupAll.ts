import type { MenuEntry } from './menuEntry.ts'

export const ungroupAll: MenuEntry = {
  id: 'ungroupAll',
  item: (target, { scene }, t) =>
    target.kind === 'canvas' && scene.lens.groups.length > 0
      ? { label: t('lens:menu.ungroupAll', { count: scene.lens.groups.length }), run: () => scene.look('ungroup', { groups: [] }) }
      : null,
}
