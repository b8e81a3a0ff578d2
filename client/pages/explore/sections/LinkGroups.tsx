import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { NeighbourGroup } from '../../../../server/contract/graph.ts'
import { NodeGlyph } from '../../../canvas/NodeGlyph.tsx'
import { useSceneVersion } from '../../../canvas/useScene.ts'
import type { EvidenceQuestion } from '../../../evidence/EvidenceProvider.tsx'
import { Figure } from '../../../evidence/Figure.tsx'
import { useFormat } from '../../../format/useFormat.ts'
import { useExploreContext } from '../ExploreContext.ts'
import type { NodeSectionProps } from './sections.ts'

/** What the graph ties to a node, by kind; each line can be brought onto the canvas. */
export function LinkGroups({ node, groups }: NodeSectionProps) {
  const { t } = useTranslation('canvas')
  const { count } = useFormat()
  const { actions, scene } = useExploreContext()
  useSceneVersion(scene)
  if (groups === null) return null
  const drawn = (type: string, label: string) =>
    scene.graph.hasNode(node.id)
      ? new Set(
          scene.graph
            .relationsOf(node.id)
            .filter((relation) => relation.type === type)
            .map(({ from, to }) => (from === node.id ? to : from))
            .filter((other) => scene.graph.getNodeAttribute(other, 'node').label === label),
        ).size
      : 0
  const rowsOf = ({ type, direction, label }: NeighbourGroup): EvidenceQuestion => {
    const any = `${label}/`
    const [a, b] = direction === 'out' ? [node.id, any] : [any, node.id]
    return { title: `${t(`type.${type}`, type)} ${t(`label.${label}`)}`, about: 'relation', id: type, a, b }
  }
  return (
    <Stack gap={4} component="section" aria-label={t('panel.links')}>
      <Text size="md" fw={600}>
        {t('panel.links')}
      </Text>
      {groups.map((group) => (
        <Group key={`${group.type}/${group.direction}/${group.label}`} gap={8} wrap="nowrap">
          <NodeGlyph label={group.label} size={16} />
          <Text size="sm" style={{ flex: 1 }} truncate>
            {t(`panel.${group.direction}`)} {t(`type.${group.type}`, group.type)} {t(`label.${group.label}`)}
          </Text>
          <Text size="sm" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {drawn(group.type, group.label)} /{' '}
            {group.type === 'MEMBER_OF' ? count(group.count) : <Figure question={rowsOf(group)}>{count(group.count)}</Figure>}
          </Text>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`${t('panel.expandGroup')}: ${t(`type.${group.type}`, group.type)} ${t(`label.${group.label}`)}`}
            onClick={() => void actions.expand(node, { order: 'key', groups: [{ type: group.type, direction: group.direction, label: group.label }] })}
          >
            +
          </Button>
        </Group>
      ))}
    </Stack>
  )
}
