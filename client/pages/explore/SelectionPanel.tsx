import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { GraphNode } from '../../../server/contract/common.ts'
import { NodeGlyph } from '../../canvas/NodeGlyph.tsx'
import type { Scene } from '../../canvas/scene/Scene.ts'
import { ConnectingRelations } from './ConnectingRelations.tsx'
import { NodePanel } from './NodePanel.tsx'
import { WhyTheseTwo } from './PairTerms.tsx'
import type { Explore } from './useExplore.ts'

interface Props {
  readonly caseId: string
  readonly scene: Scene
  readonly nodes: readonly GraphNode[]
  readonly explore: Explore
  readonly online: boolean
  readonly onSelect: (nodeId: string) => void
  readonly onPath: () => void
}

/** One node in full; of several the list, and for two what ties them. */
export function SelectionPanel({ caseId, scene, nodes, explore, online, onSelect, onPath }: Props) {
  const { t } = useTranslation('canvas')
  const [a, b] = nodes
  if (a && nodes.length === 1) return <NodePanel key={a.id} caseId={caseId} scene={scene} node={a} explore={explore} online={online} />
  return (
    <Stack gap="md">
      <Text size="lg" fw={600}>
        {t('panel.selected', { count: nodes.length })}
      </Text>
      <Group gap={6}>
        <Button size="compact-sm" variant="default" onClick={() => explore.remove(nodes.map((node) => node.id))}>
          {t('menu.remove')}
        </Button>
        {nodes.length === 2 && (
          <Button size="compact-sm" variant="default" disabled={!online} onClick={onPath}>
            {t('toolbar.path')}
          </Button>
        )}
      </Group>
      <div>
        {nodes.slice(0, 50).map((node) => (
          <UnstyledButton key={node.id} onClick={() => onSelect(node.id)} style={{ display: 'block', width: '100%', height: 26 }}>
            <Group gap={8} wrap="nowrap">
              <NodeGlyph label={node.label} size={16} />
              <Text size="sm" truncate>
                {node.name || node.key}
              </Text>
            </Group>
          </UnstyledButton>
        ))}
      </div>
      {a && b && nodes.length === 2 && (
        <>
          <ConnectingRelations scene={scene} a={a.id} b={b.id} />
          {a.label === 'Store' && b.label === 'Store' && <WhyTheseTwo caseId={caseId} a={a.key} b={b.key} title={`${a.name || a.key} — ${b.name || b.key}`} />}
        </>
      )}
    </Stack>
  )
}
