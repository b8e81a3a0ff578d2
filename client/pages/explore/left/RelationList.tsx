import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { lineOf } from '../../../canvas/scene/lineOf.ts'
import { useExploreContext } from '../ExploreContext.ts'
import type { ListedRelation } from './listedRelations.ts'
import { StrokeGlyph } from './StrokeGlyph.tsx'
import { WalkedList } from './WalkedList.tsx'

const NONE: ReadonlySet<string> = new Set()

/** The visible relations, each for itself where the canvas draws several as one line; Enter brings both ends into view. */
export function RelationList({ rows }: { rows: readonly ListedRelation[] }) {
  const { t } = useTranslation('canvas')
  const { scene, relation, pickRelation, openMenu, view } = useExploreContext()
  return (
    <WalkedList
      label={t('list.relations')}
      empty={t('list.noRelations')}
      kind="relation"
      rows={rows}
      selected={relation ? new Set([relation.id]) : NONE}
      onPick={({ id }) => pickRelation(id)}
      onOpen={({ from, to }) => view.current?.showNodes([from, to])}
      onMenu={({ id }, at) => {
        const line = scene.graph.hasEdge(id) ? lineOf(scene.drawn, id) : undefined
        if (line) openMenu({ kind: 'relation', relation: scene.graph.getEdgeAttribute(id, 'relation'), line }, at)
      }}
      draw={drawRelation}
    />
  )
}

function drawRelation(row: ListedRelation, isSelected: boolean) {
  return <Row row={row} isSelected={isSelected} />
}

function Row({ row: { type, fromName, toName }, isSelected }: { row: ListedRelation; isSelected: boolean }) {
  const { t } = useTranslation('canvas')
  return (
    <>
      <StrokeGlyph type={type} />
      <Text size="sm" truncate style={{ flex: 1 }} fw={isSelected ? 600 : undefined} title={`${fromName} → ${toName}`}>
        {fromName} → {toName}
      </Text>
      <Text size="xs" c={isSelected ? undefined : 'dimmed'} style={{ flex: 'none' }}>
        {t(`type.${type}`, type)}
      </Text>
    </>
  )
}
