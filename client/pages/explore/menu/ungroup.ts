import type { MenuEntry } from './menuEntry.ts'

export const ungroup: MenuEntry = {
  id: 'ungroup',
  item: (target, { scene }, t) =>
    target.kind === 'group'
      ? { label: t('lens:menu.ungroup'), run: () => scene.look('ungroup', { groups: scene.lens.groups.filter(({ id }) => id !== target.group.id) }) }
      : null,
}
