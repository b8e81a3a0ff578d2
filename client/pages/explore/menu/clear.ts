import type { MenuEntry } from './menuEntry.ts'

export const clear: MenuEntry = {
  id: 'clear',
  item: (target, { actions }, t) => (target.kind === 'canvas' ? { label: t('menu.clear'), run: actions.clear } : null),
}
