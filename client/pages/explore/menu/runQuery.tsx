import { RunOnSelection } from '../../cypher/RunOnSelection.tsx'
import type { MenuEntry } from './menuEntry.ts'

export const runQuery: MenuEntry = {
  id: 'runQuery',
  item: (target, { caseId, chosen, selected, actions, showDialog, online }, t) => {
    if (target.kind !== 'node') return null
    const nodes = selected.has(target.node.id) ? chosen : [target.node]
    const close = () => showDialog(null)
    return {
      label: t('cypher:onSelection.menu', { count: nodes.length }),
      disabled: !online,
      run: () => showDialog(<RunOnSelection caseId={caseId} nodes={nodes} onAdd={(subgraph) => void actions.place(subgraph, false)} onClose={close} />),
    }
  },
}
