import type { GraphNode } from '../../../../server/contract/common.ts'
import { relationTarget } from '../../../../server/contract/notes.ts'
import { nodesOf } from '../../../canvas/scene/nodesOf.ts'
import { NoteDialog } from '../../../panels/notes/NoteDialog.tsx'
import type { NoteTarget } from '../../../panels/notes/useNotes.ts'
import type { Exploring, MenuTarget } from '../ExploreContext.ts'
import type { MenuEntry } from './menuEntry.ts'

/** Notes and tags: of a node or the selection that it belongs to, of a group's members, of a relation. */
export const note: MenuEntry = {
  id: 'note',
  item: (target, exploring, t) => {
    const targets = noteTargets(target, exploring)
    if (targets.length === 0) return null
    const { showDialog } = exploring
    return {
      label: targets.length === 1 ? t('notes:menu') : t('notes:menuMany', { count: targets.length }),
      run: () => showDialog(<NoteDialog targets={targets} onClose={() => showDialog(null)} />),
    }
  },
}

function noteTargets(target: MenuTarget, { scene, selected, chosen }: Exploring): NoteTarget[] {
  if (target.kind === 'node') return named(selected.has(target.node.id) ? chosen : [target.node])
  if (target.kind === 'group') return named(nodesOf(scene, target.members))
  if (target.kind !== 'relation') return []
  const { from, type, to } = target.relation
  const [a, b] = nodesOf(scene, [from, to])
  return [{ target: relationTarget(from, type, to), name: `${a?.name || from} → ${b?.name || to}` }]
}

function named(nodes: readonly GraphNode[]): NoteTarget[] {
  return nodes.map((node) => ({ target: node.id, name: node.name || node.key }))
}
