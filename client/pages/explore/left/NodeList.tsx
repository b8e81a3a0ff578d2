import { Text, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { NodeGlyph } from '../../../canvas/NodeGlyph.tsx'
import { paddedRingNo } from '../../../canvas/ringNo.ts'
import { hiddenNeighbours } from '../../../canvas/scene/hiddenNeighbours.ts'
import { nodesOf } from '../../../canvas/scene/nodesOf.ts'
import { ringOf } from '../../../canvas/scene/ringOf.ts'
import { useExploreContext } from '../ExploreContext.ts'
import type { ListedNode } from './listedNodes.ts'
import { WalkedList } from './WalkedList.tsx'

/** The visible nodes; Enter expands. */
export function NodeList({ rows }: { rows: readonly ListedNode[] }) {
  const { t } = useTranslation('canvas')
  const { scene, selected, pick, open, openMenu } = useExploreContext()
  return (
    <WalkedList
      label={t('list.title')}
      empty={t('list.empty')}
      kind="node"
      rows={rows}
      selected={selected}
      onPick={({ id }, add) => pick(id, add)}
      onOpen={({ id }) => open(id)}
      onMenu={({ id }, at) => {
        const [node] = nodesOf(scene, [id])
        if (node) openMenu({ kind: 'node', node }, at)
      }}
      draw={drawNode}
    />
  )
}

function drawNode(row: ListedNode, isSelected: boolean) {
  return <Row row={row} isSelected={isSelected} />
}

function Row({ row: { id, label, name }, isSelected }: { row: ListedNode; isSelected: boolean }) {
  const { t } = useTranslation('canvas')
  const { scene } = useExploreContext()
  // The list of a large canvas follows after it: a row may be gone from there.
  const there = scene.graph.hasNode(id)
  const ring = there ? ringOf(scene, id) : null
  const hidden = there ? hiddenNeighbours(scene, id) : 0
  const quiet = isSelected ? undefined : 'dimmed'
  return (
    <>
      <NodeGlyph label={label} size={16} />
      <Text size="sm" truncate style={{ flex: 1 }} fw={isSelected ? 600 : undefined}>
        <VisuallyHidden component="span">{t(`label.${label}`)} </VisuallyHidden>
        {name}
      </Text>
      {ring !== null && (
        <Text size="xs" c={quiet}>
          #{paddedRingNo(ring.ringNo)}
        </Text>
      )}
      {hidden > 0 && (
        <Text size="xs" c={quiet} style={{ fontVariantNumeric: 'tabular-nums' }}>
          +{hidden}
        </Text>
      )}
    </>
  )
}
