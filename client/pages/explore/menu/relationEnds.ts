import type { MenuEntry } from './menuEntry.ts'

export const relationEnds: MenuEntry = {
  id: 'relationEnds',
  item: (target, { select, scene }, t) =>
    target.kind === 'relation'
      ? {
          label: t('lens:menu.selectEnds'),
          run: () => select(new Set([target.line.from, target.line.to].flatMap((mark) => scene.drawn.nodes.get(mark)?.members ?? []))),
        }
      : null,
}
