import type { MenuEntry } from './menuEntry.ts'

export const remove: MenuEntry = {
  id: 'remove',
  item: (target, { actions, selected }, t) => {
    if (target.kind !== 'node') return null
    const many = selected.has(target.node.id) && selected.size > 1
    return {
      label: many ? t('menu.removeSelected', { count: selected.size }) : t('menu.remove'),
      run: () => actions.remove(many ? selected : [target.node.id]),
    }
  },
}
