import type { MenuEntry } from './menuEntry.ts'

/** Money goes one way: from where the path starts to here. */
export const moneyTo: MenuEntry = {
  id: 'moneyTo',
  item: (target, { actions, pathFrom, setPathFrom, online }, t) =>
    target.kind === 'node' && pathFrom !== null && pathFrom.id !== target.node.id
      ? {
          label: t('find:menu.moneyTo'),
          disabled: !online,
          run: () => {
            void actions.paths.find(pathFrom, target.node, 'money')
            setPathFrom(null)
          },
        }
      : null,
}
