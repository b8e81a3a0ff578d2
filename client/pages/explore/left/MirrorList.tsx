import { Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scene } from '../../../canvas/scene/Scene.ts'
import { useSceneVersion } from '../../../canvas/useScene.ts'
import { useFormat } from '../../../format/useFormat.ts'
import { useExploreContext } from '../ExploreContext.ts'
import { listedNodes } from './listedNodes.ts'
import { listedRelations } from './listedRelations.ts'
import { NodeList } from './NodeList.tsx'
import { RelationList } from './RelationList.tsx'

/** Everything visible on the canvas as a list, nodes or relations, with the selection of the canvas: what is selected there is what is listed. */
export function MirrorList() {
  const { t } = useTranslation('canvas')
  const { count } = useFormat()
  const { scene, selected, relation } = useExploreContext()
  const version = useSceneVersion(scene)
  const [which, setWhich] = useState<'nodes' | 'relations'>('nodes')
  const kind = relation ? 'relations' : selected.size > 0 ? 'nodes' : null
  const [followed, setFollowed] = useState(kind)
  if (followed !== kind) {
    setFollowed(kind)
    if (kind) setWhich(kind)
  }
  const rows = useMemo(() => listed(scene, version, which), [scene, version, which])
  const all = which === 'nodes' ? scene.graph.order : scene.graph.size
  return (
    <Stack gap={6} component="section" aria-label={t('list.title')} style={{ minHeight: 150, flex: 1 }}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600}>
          {t('list.title')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('list.count', { visible: count(rows.nodes?.length ?? rows.relations.length), all: count(all) })}
        </Text>
      </Group>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('list.which')}
        value={which}
        data={(['nodes', 'relations'] as const).map((value) => ({ value, label: t(`find:table.${value}`) }))}
        onChange={(value) => setWhich(value === 'relations' ? 'relations' : 'nodes')}
      />
      {rows.nodes ? <NodeList rows={rows.nodes} /> : <RelationList rows={rows.relations} />}
    </Stack>
  )
}

/** `_version` says that the mutated scene is another one. */
function listed(scene: Scene, _version: number, which: 'nodes' | 'relations') {
  return which === 'nodes' ? { nodes: listedNodes(scene), relations: [] } : { nodes: null, relations: listedRelations(scene) }
}
