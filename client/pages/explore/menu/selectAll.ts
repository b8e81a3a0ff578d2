import type { MenuEntry } from './menuEntry.ts'

export const selectAll: MenuEntry = {
  id: 'selectAll',
  item: (target, { scene, select }, t) => (target.kind === 'canvas' ? { label: t('menu.selectAll'), run: () => select(new Set(scene.shown.nodes)) } : null),
}
