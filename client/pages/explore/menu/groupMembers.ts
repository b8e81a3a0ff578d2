import type { MenuEntry } from './menuEntry.ts'

export const groupMembers: MenuEntry = {
  id: 'groupMembers',
  item: (target, { select, actions }, t) =>
    target.kind === 'group'
      ? [
          { label: t('lens:menu.selectMembers', { count: target.members.length }), run: () => select(new Set(target.members)) },
          { label: t('menu.removeSelected', { count: target.members.length }), run: () => actions.remove(target.members) },
        ]
      : null,
}
