import type { MenuEntry } from './menuEntry.ts'

export const pathFrom: MenuEntry = {
  id: 'pathFrom',
  item: (target, { actions, setPathFrom }, t) =>
    target.kind === 'node'
      ? {
          label: t('menu.pathFrom'),
          run: () => {
            setPathFrom(target.node)
            actions.setNotice({ text: t('notice.pathFrom', { name: target.node.name || target.node.key }) })
          },
        }
      : null,
}
