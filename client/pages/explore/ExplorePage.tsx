import { Stack, Text } from '@mantine/core'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { type GraphNode, nodeId } from '../../../server/contract/common.ts'
import { CanvasLegend } from '../../canvas/CanvasLegend.tsx'
import { CanvasToolbar, Tool } from '../../canvas/CanvasToolbar.tsx'
import type { LayoutId } from '../../canvas/layout/layouts.ts'
import type { CanvasView } from '../../canvas/render/CanvasView.ts'
import type { Point } from '../../canvas/scene/sceneState.ts'
import { SceneCanvas } from '../../canvas/SceneCanvas.tsx'
import { useCanvasTexts } from '../../canvas/useCanvasTexts.ts'
import { useLayoutRun } from '../../canvas/useLayoutRun.ts'
import { useScene, useSceneVersion } from '../../canvas/useScene.ts'
import { useCase } from '../../shell/useCase.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import { useGraphOpening } from '../../shell/useGraphOpening.ts'
import { EmptyCanvas } from './EmptyCanvas.tsx'
import classes from './ExplorePage.module.css'
import { HubDialog } from './HubDialog.tsx'
import { LegendPanel } from './LegendPanel.tsx'
import { MirrorList } from './MirrorList.tsx'
import { NodeMenu } from './NodeMenu.tsx'
import { NoticeBar } from './NoticeBar.tsx'
import { NodeTable } from './NodeTable.tsx'
import { SearchPanel } from './SearchPanel.tsx'
import { SelectionPanel } from './SelectionPanel.tsx'
import { useAutosave } from './useAutosave.ts'
import { useExplore } from './useExplore.ts'
import { useExploreKeys } from './useExploreKeys.ts'
import { useEntries } from './useEntries.ts'

const NONE: ReadonlySet<string> = new Set()

/** The explore canvas: search on the left, what is on the canvas in the middle, what is known about the selection on the right. */
export function ExplorePage() {
  const caseId = useCaseId()
  return <Explore key={caseId} caseId={caseId} />
}

function Explore({ caseId }: { caseId: string }) {
  const { t } = useTranslation('canvas')
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const { data: summary } = useCase()
  useGraphOpening()
  const online = summary ? summary.graph.state === 'ready' || summary.graph.state === 'stale' : false
  const dataVersion = summary?.graph.dataVersion ?? null

  const scene = useScene()
  const version = useSceneVersion(scene)
  const [selection, setSelection] = useState<ReadonlySet<string>>(NONE)
  const selected = useMemo(() => existing(selection, (id) => scene.graph.hasNode(id), version), [selection, scene, version])
  const [table, setTable] = useState(false)
  const [layout, setLayout] = useState<LayoutId | null>(null)
  const [menu, setMenu] = useState<{ id: string | null; at: Point } | null>(null)
  const [pathFrom, setPathFrom] = useState<GraphNode | null>(null)
  const search = useRef<HTMLTextAreaElement>(null)
  const view = useRef<CanvasView | null>(null)

  const explore = useExplore(caseId, scene, setSelection)
  const fit = useCallback(() => void view.current?.fit(), [])
  const run = useLayoutRun(scene, fit)
  const kept = useAutosave(caseId, scene, dataVersion, summary !== undefined)
  const texts = useCanvasTexts(scene)
  useEntries({ caseId, scene, explore, select: setSelection, online, view })

  const nodeOf = (id: string) => (scene.graph.hasNode(id) ? scene.graph.getNodeAttribute(id, 'node') : null)
  const pick = (id: string | null, add: boolean) => {
    if (id === null) setSelection(NONE)
    else if (!add) setSelection(new Set([id]))
    else setSelection(selected.has(id) ? new Set([...selected].filter((other) => other !== id)) : new Set([...selected, id]))
  }
  const open = (id: string) => {
    const node = nodeOf(id)
    if (node) void explore.expand(node)
  }
  const chosen = [...selected].flatMap((id) => nodeOf(id) ?? [])
  const pathBetween = () => {
    const [from, to] = chosen
    if (from && to && chosen.length === 2) void explore.path(from, to)
  }
  useExploreKeys({ scene, selected, fit, remove: (ids) => explore.remove(ids), selectAll: () => setSelection(new Set(scene.graph.nodes())), open })

  const empty = scene.graph.order === 0
  return (
    <div className={classes.page}>
      <aside className={classes.left}>
        <SearchPanel
          caseId={caseId}
          scene={scene}
          query={params.get('q') ?? ''}
          inputRef={search}
          enabled={online}
          onQuery={(q) => setParams((now) => withParam(now, 'q', q), { replace: true })}
          onAdd={(nodes) => {
            void explore.place({ nodes, relations: [] }, false).then(() => requestAnimationFrame(() => bringIntoView(view.current, nodes)))
          }}
        />
        <div className={classes.legend}>
          <LegendPanel scene={scene} />
        </div>
        <MirrorList scene={scene} selected={selected} onSelect={pick} onOpen={open} onMenu={(id, at) => setMenu({ id, at })} />
      </aside>

      <section className={classes.centre} aria-label={t('toolbar.canvas')}>
        <SceneCanvas
          name="explore"
          scene={scene}
          selected={selected}
          texts={texts}
          label={t('canvasLabel', { nodes: scene.graph.order, relations: scene.graph.size })}
          onView={(made) => {
            view.current = made
            made?.fit(false)
          }}
          onPick={pick}
          onBox={(ids) => setSelection(new Set([...selected, ...ids]))}
          onOpen={open}
          onMenu={(id, at) => setMenu({ id, at })}
        />
        {table && <NodeTable scene={scene} selected={selected} onSelect={pick} onOpen={open} />}
        {empty && !table && (
          <EmptyCanvas
            caseId={caseId}
            onRing={(ringId) => void explore.openRing(ringId).then(() => view.current?.fit(false))}
            onSearch={() => search.current?.focus()}
            onStore={(key) => setParams({ focus: nodeId('Store', key) }, { replace: true })}
            online={online}
            graph={summary?.graph}
          />
        )}
        <div className={classes.tools}>
          <CanvasToolbar
            scene={scene}
            layout={layout}
            run={run}
            onFit={fit}
            onLayout={(value) => {
              setLayout(value)
              run.start(value)
            }}
          >
            <Tool
              name="path"
              label={chosen.length === 2 ? t('toolbar.path') : t('toolbar.pathHint')}
              disabled={chosen.length !== 2 || !online}
              onClick={pathBetween}
            />
            <Tool name="table" label={t(table ? 'toolbar.canvas' : 'toolbar.table')} active={table} onClick={() => setTable(!table)} />
            <Tool name="clear" label={t('toolbar.clear')} disabled={empty} onClick={explore.clear} />
          </CanvasToolbar>
        </div>
        <div className={classes.foot}>
          <div className={classes.legendKey}>{!empty && !table && <CanvasLegend />}</div>
          <NoticeBar explore={explore} kept={kept} dataVersion={dataVersion} online={online || !summary} empty={empty} view={view} />
        </div>
      </section>

      <aside className={classes.right} data-empty={chosen.length === 0} aria-label={t('panel.title')}>
        {chosen.length === 0 ? (
          <Stack gap="xs">
            <Text size="sm" c="dimmed">
              {t('panel.nothing')}
            </Text>
          </Stack>
        ) : (
          <SelectionPanel
            caseId={caseId}
            scene={scene}
            nodes={chosen}
            explore={explore}
            online={online}
            onSelect={(id) => pick(id, false)}
            onPath={pathBetween}
          />
        )}
      </aside>

      {explore.hub && (
        <HubDialog
          hub={explore.hub}
          onClose={() => explore.setHub(null)}
          onExpand={(choice) => {
            if (explore.hub) void explore.expand(explore.hub.node, choice)
          }}
        />
      )}
      {menu && (
        <NodeMenu
          at={menu.at}
          onClose={() => setMenu(null)}
          scene={scene}
          explore={explore}
          id={menu.id}
          selected={selected}
          pathFrom={pathFrom}
          setPathFrom={setPathFrom}
          select={setSelection}
          fit={fit}
          openRing={(ringId) => void navigate(`/cases/${caseId}/rings/${encodeURIComponent(ringId)}`)}
        />
      )}
    </div>
  )
}

/** The part of a selection that is on the canvas; the same set when that is all of it. */
function existing(selection: ReadonlySet<string>, there: (id: string) => boolean, _version: number): ReadonlySet<string> {
  const rest = [...selection].filter(there)
  return rest.length === selection.size ? selection : new Set(rest)
}

function withParam(params: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(params)
  if (value === '') next.delete(name)
  else next.set(name, value)
  return next
}

function bringIntoView(view: CanvasView | null, nodes: readonly GraphNode[]): void {
  const outside = new Set(view?.outside())
  if (view && (nodes.some((node) => outside.has(node.id)) || view.scene.graph.order === nodes.length)) view.fit()
}
