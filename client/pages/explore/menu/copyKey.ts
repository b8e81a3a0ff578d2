import type { MenuEntry } from './menuEntry.ts'

export const copyKey: MenuEntry = {
  id: 'copyKey',
  item: (target, { actions }, t) => {
    if (target.kind !== 'node') return null
    const { key } = target.node
    return { label: t('menu.copyKey'), run: () => void navigator.clipboard.writeText(key).then(() => actions.setNotice({ text: t('notice.copied', { key }) })) }
  },
}
