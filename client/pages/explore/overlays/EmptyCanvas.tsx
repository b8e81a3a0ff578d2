import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { nodeId } from '../../../../server/contract/common.ts'
import { listRingMembers, listRings } from '../../../../server/contract/rings.ts'
import { NodeGlyph } from '../../../canvas/NodeGlyph.tsx'
import { paddedRingNo } from '../../../canvas/ringNo.ts'
import { useSceneVersion } from '../../../canvas/useScene.ts'
import { useFormat } from '../../../format/useFormat.ts'
import { GraphWaiting } from '../../../shell/GraphWaiting.tsx'
import { useCase } from '../../../shell/useCase.ts'
import { useApi } from '../../../useApi.ts'
import { useExploreContext } from '../ExploreContext.ts'
import classes from '../ExplorePage.module.css'
import { SampleLink } from './SampleLink.tsx'

/** An empty canvas offers where to begin: search, or the rings with the highest scores. */
export function EmptyCanvas() {
  const { t } = useTranslation('canvas')
  const { caseId, scene, online, actions, view, searchBox } = useExploreContext()
  useSceneVersion(scene)
  const { data: summary } = useCase()
  const [, setParams] = useSearchParams()
  const format = useFormat()
  const { data } = useApi(listRings, { params: { caseId }, query: { sort: 'score', limit: 3, offset: 0 } })
  const first = data?.rings[0]
  const members = useApi(
    listRingMembers,
    { params: { caseId, ringId: first?.ringId ?? '' }, query: { label: 'Store', limit: 1, offset: 0 } },
    { enabled: first !== undefined },
  )
  const store = members.data?.members[0]
  if (scene.graph.order > 0) return null
  return (
    <div className={classes.empty}>
      <Stack gap="md" align="flex-start">
        <div>
          <Text size="lg" fw={600}>
            {t('empty.title')}
          </Text>
          <Text size="md" c="dimmed">
            {t('empty.text')}
          </Text>
        </div>
        <Button variant="default" onClick={() => searchBox.current?.focus()}>
          {t('search:title')}
        </Button>
        {summary && !online && <GraphWaiting meanwhile={t('away.still')} />}
        {data?.total === 0 && (
          <>
            <Text size="sm" c="dimmed">
              {t('empty.noRing')}
            </Text>
            <SampleLink caseId={caseId} />
          </>
        )}
        {data && data.rings.length > 0 && (
          <Stack gap={4} w="100%">
            <Text size="sm" c="dimmed">
              {t('empty.ring')}
            </Text>
            {data.rings.map((ring) => (
              <Button
                key={ring.ringId}
                variant="default"
                disabled={!online}
                justify="flex-start"
                fullWidth
                leftSection={<NodeGlyph label="Ring" hypothesis={ring.hypothesis} />}
                onClick={() => void actions.openRing(ring.ringId).then(() => view.current?.fit(false))}
              >
                {t('empty.ringName', { no: paddedRingNo(ring.ringNo), name: format.text(ring.name) })} · {format.money(ring.inFen)}
              </Button>
            ))}
          </Stack>
        )}
        {store && (
          <Button
            variant="subtle"
            disabled={!online}
            leftSection={<NodeGlyph label="Store" />}
            onClick={() => setParams({ focus: nodeId('Store', store.key) }, { replace: true })}
          >
            {t('empty.store', { name: store.name || store.key })}
          </Button>
        )}
      </Stack>
    </div>
  )
}
