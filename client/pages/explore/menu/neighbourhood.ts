import type { MenuEntry } from './menuEntry.ts'

export const neighbourhood: MenuEntry = {
  id: 'neighbourhood',
  item: (target, { scene, selected }, t) => {
    if (target.kind !== 'node') return null
    const ids = selected.has(target.node.id) ? [...selected] : [target.node.id]
    return [1, 2].map((steps) => ({ label: t('lens:menu.around', { count: steps }), run: () => scene.look('filter', { around: { ids, steps } }) }))
  },
}
