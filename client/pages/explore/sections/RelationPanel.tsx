import { Divider, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { GraphRelation } from '../../../../server/contract/common.ts'
import { NodeGlyph } from '../../../canvas/NodeGlyph.tsx'
import { nodesOf } from '../../../canvas/scene/nodesOf.ts'
import { useExploreContext } from '../ExploreContext.ts'
import { RELATION_SECTIONS } from './relationSections.ts'

/** What is known about the selected relation: its two ends, what its record says, and the rows that it was made from. */
export function RelationPanel({ relation }: { relation: GraphRelation }) {
  const { t } = useTranslation('canvas')
  const { scene, pick } = useExploreContext()
  const ends = nodesOf(scene, [relation.from, relation.to])
  return (
    <Stack gap="md" data-panel={relation.id}>
      <div>
        <Text size="lg" fw={600}>
          {t(`type.${relation.type}`, relation.type)}
        </Text>
        {ends.map((node, i) => (
          <UnstyledButton key={`${i}/${node.id}`} onClick={() => pick(node.id, false)} style={{ display: 'block', width: '100%' }}>
            <Group gap={8} wrap="nowrap">
              <NodeGlyph label={node.label} size={16} />
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {i === 0 ? '' : '→ '}
                {node.name || node.key}{' '}
                <Text span size="xs" c="dimmed">
                  {t(`label.${node.label}`)}
                </Text>
              </Text>
            </Group>
          </UnstyledButton>
        ))}
      </div>
      {RELATION_SECTIONS.map(({ id, Section }, index) => (
        <Fragment key={id}>
          {index > 0 && <Divider />}
          <Section relation={relation} />
        </Fragment>
      ))}
    </Stack>
  )
}
