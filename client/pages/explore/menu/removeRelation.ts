import { removeRelations } from '../../../canvas/scene/removeRelations.ts'
import type { MenuEntry } from './menuEntry.ts'

export const removeRelation: MenuEntry = {
  id: 'removeRelation',
  item: (target, { scene }, t) =>
    target.kind === 'relation'
      ? {
          label: t('lens:menu.removeRelations', { count: target.line.relations.length }),
          run: () => scene.do(removeRelations(scene, target.line.relations)),
        }
      : null,
}
