import { nodesOf } from '../../../canvas/scene/nodesOf.ts'
import { freezeTargets } from '../../freeze/freezeTargets.ts'
import { ProposeDialog } from '../../freeze/ProposeDialog.tsx'
import type { MenuEntry } from './menuEntry.ts'

/** Proposes accounts, codes and stores for freezing: the node, or those of the selection or group. */
export const freeze: MenuEntry = {
  id: 'freeze',
  item: (target, { scene, selected, chosen, showDialog }, t) => {
    if (target.kind !== 'node' && target.kind !== 'group') return null
    const nodes = target.kind === 'group' ? nodesOf(scene, target.members) : selected.has(target.node.id) ? chosen : [target.node]
    const targets = freezeTargets(nodes)
    if (targets.length === 0) return null
    return {
      label: targets.length === 1 ? t('freeze:menu') : t('freeze:menuMany', { count: targets.length }),
      run: () => showDialog(<ProposeDialog targets={targets} onClose={() => showDialog(null)} />),
    }
  },
}
