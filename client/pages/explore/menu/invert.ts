import type { MenuEntry } from './menuEntry.ts'

export const invert: MenuEntry = {
  id: 'invert',
  item: (target, { scene, selected, select }, t) =>
    target.kind === 'canvas' ? { label: t('lens:menu.invert'), run: () => select(new Set([...scene.shown.nodes].filter((id) => !selected.has(id)))) } : null,
}
