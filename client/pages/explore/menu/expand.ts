import type { MenuEntry } from './menuEntry.ts'

export const expand: MenuEntry = {
  id: 'expand',
  item: (target, { actions }, t) => (target.kind === 'node' ? { label: t('menu.expand'), run: () => void actions.expand(target.node) } : null),
}
