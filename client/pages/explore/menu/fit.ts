import type { MenuEntry } from './menuEntry.ts'

export const fit: MenuEntry = {
  id: 'fit',
  item: (target, { fit: run }, t) => (target.kind === 'canvas' ? { label: t('menu.fit'), run } : null),
}
