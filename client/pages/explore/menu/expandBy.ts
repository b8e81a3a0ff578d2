import type { MenuEntry } from './menuEntry.ts'

export const expandBy: MenuEntry = {
  id: 'expandBy',
  item: (target, { actions, online }, t) =>
    target.kind === 'node' ? { label: t('find:menu.expandBy'), disabled: !online, run: () => void actions.chooseExpansion(target.node) } : null,
}
