import { Anchor, Button, CopyButton, Divider, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { GraphNode } from '../../../server/contract/common.ts'
import { getNode } from '../../../server/contract/graph.ts'
import { NodeGlyph } from '../../canvas/NodeGlyph.tsx'
import { paddedRingNo } from '../../canvas/ringNo.ts'
import { ringOf } from '../../canvas/scene/ringOf.ts'
import type { Scene } from '../../canvas/scene/Scene.ts'
import { useApi } from '../../useApi.ts'
import { LinkGroups } from './LinkGroups.tsx'
import { NodeProperties } from './NodeProperties.tsx'
import { SourceRows } from './SourceRows.tsx'
import { StoreReasons } from './StoreReasons.tsx'
import type { Explore } from './useExplore.ts'

interface Props {
  readonly caseId: string
  readonly scene: Scene
  readonly node: GraphNode
  readonly explore: Explore
  /** The graph answers: properties and groups can be read again. */
  readonly online: boolean
}

/** What is known about the selected node: properties, relations, for stores the reasons, and the rows it rests on. */
export function NodePanel({ caseId, scene, node, explore, online }: Props) {
  const { t } = useTranslation('canvas')
  const { data } = useApi(getNode, { params: { caseId, label: node.label, key: node.key } }, { enabled: online })
  const current = data?.node ?? node
  const ring = ringOf(scene, node.id)
  return (
    <Stack gap="md" data-panel={node.id}>
      <Group gap="md" wrap="nowrap" align="flex-start">
        <NodeGlyph label={node.label} size={30} />
        <div style={{ minWidth: 0, flex: 1 }}>
          <Text size="lg" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {current.name || current.key}
          </Text>
          <Group gap={6}>
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {t(`label.${node.label}`)} · {node.key}
            </Text>
            <CopyButton value={node.key}>
              {({ copied, copy }) => (
                <Button size="compact-xs" variant="subtle" onClick={copy}>
                  {copied ? t('notice.copied', { key: '' }) : t('menu.copyKey')}
                </Button>
              )}
            </CopyButton>
          </Group>
          {ring && (
            <Anchor component={Link} to={`/cases/${caseId}/rings/${encodeURIComponent(ring.ringId)}`} size="sm">
              {t('panel.openRing', { no: paddedRingNo(ring.ringNo) })}
            </Anchor>
          )}
        </div>
      </Group>
      {node.label === 'Store' && <StoreReasons caseId={caseId} storeKey={node.key} />}
      <Divider />
      <NodeProperties properties={current.properties} />
      <Divider />
      <LinkGroups scene={scene} node={node} groups={data?.groups ?? null} onExpand={(choice) => void explore.expand(node, choice)} />
      <Divider />
      <SourceRows caseId={caseId} node={node} />
    </Stack>
  )
}
