import { Anchor, Button, CopyButton, Divider, Group, Stack, Text } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { GraphNode } from '../../../../server/contract/common.ts'
import { getNode } from '../../../../server/contract/graph.ts'
import { NodeGlyph } from '../../../canvas/NodeGlyph.tsx'
import { paddedRingNo } from '../../../canvas/ringNo.ts'
import { ringOf } from '../../../canvas/scene/ringOf.ts'
import { useApi } from '../../../useApi.ts'
import { useExploreContext } from '../ExploreContext.ts'
import { NODE_SECTIONS } from './sections.ts'

/** What is known about the selected node. */
export function NodePanel({ node }: { node: GraphNode }) {
  const { t } = useTranslation('canvas')
  const { caseId, scene, online } = useExploreContext()
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
      {NODE_SECTIONS.filter(({ labels }) => labels === undefined || labels.includes(node.label)).map(({ id, Section }, index) => (
        <Fragment key={id}>
          {index > 0 && <Divider />}
          <Section node={current} groups={data?.groups ?? null} />
        </Fragment>
      ))}
    </Stack>
  )
}
