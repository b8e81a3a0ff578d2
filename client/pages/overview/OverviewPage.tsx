import { Button, Switch } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { getOverview } from '../../../server/contract/cases.ts'
import type { Hypothesis } from '../../../server/contract/common.ts'
import { overviewGraph, overviewGroups } from '../../../server/contract/rings.ts'
import { Panes } from '../../panels/Panes.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Empty } from '../../states/Empty.tsx'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import { PathStrip } from '../path/PathStrip.tsx'
import { CommunityCanvas } from './CommunityCanvas.tsx'
import { countByHypothesis } from './countByHypothesis.ts'
import { FunnelStrip } from './FunnelStrip.tsx'
import { GroupList } from './GroupList.tsx'
import classes from './Overview.module.css'
import { RingList } from './RingList.tsx'
import { SelectedGroup } from './SelectedGroup.tsx'
import { SelectedRing } from './SelectedRing.tsx'

/** The case as communities: what came out, which rings, and why the selected one is a lead. */
export function OverviewPage() {
  const { t } = useTranslation('overview')
  const caseId = useCaseId()
  const navigate = useNavigate()
  const figures = useApi(getOverview, { params: { caseId } })
  const graph = useApi(overviewGraph, { params: { caseId } })
  const [hidden, setHidden] = useState<ReadonlySet<Hypothesis>>(new Set())
  const [address] = useSearchParams()
  const [chosen, setChosen] = useState<string | null>(address.get('ring'))
  const [withGroups, setWithGroups] = useState(address.has('groups'))
  const groups = useApi(overviewGroups, { params: { caseId } }, { enabled: withGroups })
  // Everything moves a little to make room for them, which takes more than one frame.
  const layer = useDeferredValue(withGroups ? groups.data : undefined)
  const rings = useMemo(
    () => (graph.data?.rings ?? []).filter((ring) => !hidden.has(ring.hypothesis)).toSorted((a, b) => b.ringScore - a.ringScore),
    [graph.data, hidden],
  )
  const error = figures.error ?? graph.error
  if (error) return <Failed error={error} onRetry={() => void Promise.all([figures.refetch(), graph.refetch()])} />
  if (!figures.data || !graph.data) return <Waiting />
  const { run } = figures.data.case
  const counts = figures.data.rings?.byHypothesis ?? countByHypothesis(graph.data.rings)
  const group = layer?.groups.find(({ groupId }) => groupId === chosen)
  const selected = group ? undefined : (rings.find((ring) => ring.ringId === chosen) ?? rings[0])
  const toggle = (hypothesis: Hypothesis) =>
    setHidden((before) => {
      const after = new Set(before)
      if (!after.delete(hypothesis)) after.add(hypothesis)
      return after
    })
  const open = (ringId: string) => void navigate(`/cases/${caseId}/rings/${encodeURIComponent(ringId)}`)
  return (
    <div className={classes.page}>
      <h1 className={classes.hidden}>{t('title')}</h1>
      <FunnelStrip overview={figures.data} />
      <PathStrip />
      {graph.data.rings.length === 0 ? (
        <Empty
          title={t(run ? 'noRings' : figures.data.case.sources > 0 ? 'noRun' : 'noData')}
          text={t(run ? 'noRingsText' : figures.data.case.sources > 0 ? 'noRunText' : 'noDataText')}
        >
          <Button component={Link} to={`/cases/${caseId}/data`}>
            {t('toData')}
          </Button>
        </Empty>
      ) : (
        <Panes
          id="overview"
          left={{
            label: t('common:pane.name.rings'),
            width: 336,
            content: (
              <div className={classes.lists}>
                <RingList
                  rings={rings}
                  total={graph.data.total}
                  counts={counts}
                  hidden={hidden}
                  onToggle={toggle}
                  selectedId={selected?.ringId ?? null}
                  onSelect={setChosen}
                  onOpen={open}
                />
                {layer && (
                  <GroupList
                    groups={layer.groups.filter((one) => !hidden.has(one.hypothesis))}
                    total={layer.total}
                    selectedId={group?.groupId ?? null}
                    onSelect={setChosen}
                  />
                )}
              </div>
            ),
          }}
          {...(selected || group
            ? {
                right: {
                  label: t('common:pane.name.ring'),
                  width: 324,
                  chosen,
                  content: group ? (
                    <SelectedGroup group={group} />
                  ) : (
                    selected && <SelectedRing ringId={selected.ringId} standing={selected} onSelect={setChosen} />
                  ),
                },
              }
            : {})}
        >
          <CommunityCanvas
            graph={graph.data}
            stores={figures.data.stores}
            counts={counts}
            hidden={hidden}
            onToggle={toggle}
            selectedId={group?.groupId ?? selected?.ringId ?? null}
            onSelect={setChosen}
            onOpen={open}
            groups={layer}
            layer={
              <>
                <Switch size="xs" label={t('groups')} checked={withGroups} onChange={(event) => setWithGroups(event.currentTarget.checked)} />
                {withGroups && !groups.data && !groups.error && <span role="status">{t('groupsWaiting')}</span>}
                {withGroups && groups.error && <Failed error={groups.error} compact />}
              </>
            }
          />
        </Panes>
      )}
    </div>
  )
}
