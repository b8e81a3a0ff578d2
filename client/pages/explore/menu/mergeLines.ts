import type { MenuEntry } from './menuEntry.ts'

export const mergeLines: MenuEntry = {
  id: 'mergeLines',
  item: (target, { scene }, t) =>
    target.kind === 'canvas' || target.kind === 'relation'
      ? { label: t(scene.lens.merged ? 'lens:menu.split' : 'lens:menu.merge'), run: () => scene.look('merge', { merged: !scene.lens.merged }) }
      : null,
}
