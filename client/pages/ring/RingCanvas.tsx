import { Button, SegmentedControl } from '@mantine/core'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type GraphNode, nodeId } from '../../../server/contract/common.ts'
import { ringGraph, type Ring, type RingMember } from '../../../server/contract/rings.ts'
import { asApiError } from '../../ApiError.ts'
import { useFormat } from '../../format/useFormat.ts'
import type { Decoration } from '../../canvas/render/CanvasView.ts'
import type { Scene } from '../../canvas/scene/Scene.ts'
import { GraphWaiting } from '../../shell/GraphWaiting.tsx'
import { useCase } from '../../shell/useCase.ts'
import { useGraphOpening } from '../../shell/useGraphOpening.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import { MemberTable } from './MemberTable.tsx'
import { drawUnsteady, STEADY } from './drawUnsteady.ts'
import { MoneyRoute } from './MoneyRoute.tsx'
import classes from './Ring.module.css'
import { RingLegend } from './RingLegend.tsx'
import { StrictnessBar } from './strictness/StrictnessBar.tsx'
import type { Strictness } from './strictness/useStrictness.ts'
import { usePairScores } from './usePairScores.ts'

const GraphCanvas = lazy(async () => ({ default: (await import('../../canvas/GraphCanvas.tsx')).GraphCanvas }))

interface Props {
  readonly ring: Ring
  readonly members: readonly RingMember[]
  /** How many members there are. */
  readonly total: number
  readonly selectedId: string | null
  /** Stores lit besides the selected one, such as one side of the weakest link. */
  readonly marked: readonly string[]
  readonly onSelect: (nodeId: string | null) => void
  /** The store that was gone down to, if any. */
  readonly openedId: string | null
  readonly onOpen: (nodeId: string) => void
  readonly scene: Scene
  readonly strictness: Strictness
  /** The signs of another γ. */
  readonly decoration: Decoration
}

/** The ring and what ties it, as a graph or as a table of the same members; the table alone while the graph is away. */
export function RingCanvas({ ring, members, total, selectedId, marked, onSelect, openedId, onOpen, scene, strictness, decoration }: Props) {
  const { t } = useTranslation('ring')
  const { money, count } = useFormat()
  const caseId = useCaseId()
  const [view, setView] = useState<'graph' | 'table' | 'money'>('graph')
  useGraphOpening()
  const graphState = useCase().data?.graph.state
  const awake = graphState === 'ready' || graphState === 'stale'
  const [singles, setSingles] = useState<'few' | 'all'>('few')
  const query = { singles, limit: singles === 'few' ? 300 : 2000 }
  const { data, error, refetch } = useApi(ringGraph, { params: { caseId, ringId: ring.ringId }, query }, { enabled: awake && ring.latest })
  const folded = useMemo(
    () => ({ left: new Map((data?.folded ?? []).map(({ label, count: left }) => [label, left])), onShowAll: () => setSingles('all') }),
    [data],
  )
  const lineOf = useCallback(
    (node: GraphNode) => {
      const inflow = node.properties.in_fen
      return node.label === 'Store' && typeof inflow === 'number' ? money(inflow) : null
    },
    [money],
  )
  const scores = usePairScores(ring.latest ? selectedId : null)
  const unsteady = useMemo(
    () => members.flatMap(({ label, key, stability }) => (label === 'Store' && stability !== null && stability < STEADY ? [nodeId(label, key)] : [])),
    [members],
  )
  const borders = useMemo(() => drawUnsteady(unsteady), [unsteady])
  const decorate = useMemo<Decoration>(
    () =>
      (...args) => {
        borders(...args)
        scores(...args)
        decoration(...args)
      },
    [borders, scores, decoration],
  )
  const { gamma, applied, runGamma } = strictness
  const shownGamma = gamma !== null && gamma !== runGamma ? String(gamma) : applied === null ? null : String(applied)
  const away = error !== null && asApiError(error).code === 'GRAPH_AWAY'
  useEffect(() => {
    if (!away || !awake) return undefined
    const again = setInterval(() => void refetch(), 3000)
    return () => clearInterval(again)
  }, [away, awake, refetch])
  const asMoney = view === 'money' && ring.latest
  const asTable = !asMoney && (view === 'table' || (!awake && graphState !== undefined) || away || !ring.latest)
  return (
    <div className={classes.canvasColumn}>
      <div className={classes.canvasBar}>
        <SegmentedControl
          aria-label={t('view')}
          value={asMoney ? 'money' : asTable ? 'table' : 'graph'}
          onChange={(value) => setView(value === 'table' || value === 'money' ? value : 'graph')}
          data={[
            { value: 'graph', label: t('asGraph'), disabled: !awake || !ring.latest },
            { value: 'table', label: t('asTable') },
            { value: 'money', label: t('asMoney'), disabled: !ring.latest },
          ]}
        />
        {view === 'graph' && ring.latest && <GraphWaiting meanwhile={t('graphComes')} />}
        {!asTable && !asMoney && data && <span className={classes.muted}>{t('graphShown', { shown: count(data.shown), total: count(data.total) })}</span>}
        {!asTable && !asMoney && (
          <Button component={Link} size="compact-xs" variant="subtle" to={`/cases/${caseId}/explore?ring=${encodeURIComponent(ring.ringId)}`}>
            {t('explore')}
          </Button>
        )}
        {ring.latest && !asMoney && <StrictnessBar strictness={strictness} canApply={!asTable && data !== undefined} />}
      </div>
      <div className={classes.canvas}>
        {asTable && <MemberTable members={members} total={total} selectedId={selectedId} marked={marked} onSelect={onSelect} />}
        {asMoney && <MoneyRoute ring={ring} onSelect={onSelect} />}
        {!asTable && !asMoney && error && !data && <Failed error={error} onRetry={() => void refetch()} />}
        {!asTable && !asMoney && !error && !data && <Waiting what={t('drawing')} />}
        {!asTable && !asMoney && data && (
          <Suspense fallback={<Waiting what={t('drawing')} />}>
            <GraphCanvas
              name="ring"
              subgraph={data}
              folded={folded}
              selectedId={selectedId}
              marked={marked}
              onSelect={onSelect}
              ringHypothesis={ring.hypothesis}
              lineOf={lineOf}
              legend
              scene={scene}
              decorate={decorate}
              openedId={openedId}
              onOpen={onOpen}
              legendMore={<RingLegend unsteady={unsteady.length} gamma={shownGamma} />}
            />
          </Suspense>
        )}
      </div>
    </div>
  )
}
