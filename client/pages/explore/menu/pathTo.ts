import type { MenuEntry } from './menuEntry.ts'

export const pathTo: MenuEntry = {
  id: 'pathTo',
  item: (target, { actions, pathFrom, setPathFrom }, t) =>
    target.kind === 'node'
      ? {
          label: t('menu.pathTo'),
          disabled: pathFrom === null || pathFrom.id === target.node.id,
          run: () => {
            if (pathFrom) void actions.paths.find(pathFrom, target.node)
            setPathFrom(null)
          },
        }
      : null,
}
