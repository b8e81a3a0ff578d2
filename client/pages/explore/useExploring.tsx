import { type ReactElement, useCallback, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { GraphNode } from '../../../server/contract/common.ts'
import type { LayoutId } from '../../canvas/layout/layouts.ts'
import type { PointerMode } from '../../canvas/interaction/areaSelect.ts'
import type { CanvasView } from '../../canvas/render/CanvasView.ts'
import { nodesOf } from '../../canvas/scene/nodesOf.ts'
import type { Point } from '../../canvas/scene/sceneState.ts'
import { useLayoutRun } from '../../canvas/useLayoutRun.ts'
import { useScene, useSceneVersion } from '../../canvas/useScene.ts'
import { useCase } from '../../shell/useCase.ts'
import type { DockPane } from './dock/panes.ts'
import type { Exploring, MenuTarget } from './ExploreContext.ts'
import { useAutosave } from './useAutosave.ts'
import { useEntries } from './useEntries.ts'
import { useExplore } from './useExplore.ts'

const NONE: ReadonlySet<string> = new Set()

/** The state of the explore page of one case, with what floats above it. */
export function useExploring(caseId: string): {
  exploring: Exploring
  menu: { target: MenuTarget; at: Point } | null
  closeMenu: () => void
  dialog: ReactElement | null
} {
  const navigate = useNavigate()
  const { data: summary } = useCase()
  const online = summary ? summary.graph.state === 'ready' || summary.graph.state === 'stale' : false
  const dataVersion = summary?.graph.dataVersion ?? null
  const scene = useScene()
  const version = useSceneVersion(scene)
  const [selection, setSelection] = useState<ReadonlySet<string>>(NONE)
  const selected = useMemo(() => existing(selection, (id) => scene.graph.hasNode(id), version), [selection, scene, version])
  const [relationId, setRelationId] = useState<string | null>(null)
  const [dock, setDock] = useState<DockPane['id'] | null>(null)
  const [layout, setLayout] = useState<LayoutId | null>(null)
  const [mode, setMode] = useState<PointerMode>('move')
  const [menu, setMenu] = useState<{ target: MenuTarget; at: Point } | null>(null)
  const [dialog, showDialog] = useState<ReactElement | null>(null)
  const [pathFrom, setPathFrom] = useState<GraphNode | null>(null)
  const searchBox = useRef<HTMLTextAreaElement>(null)
  const view = useRef<CanvasView | null>(null)

  const select = useCallback((ids: ReadonlySet<string>) => {
    setRelationId(null)
    setSelection(ids)
  }, [])
  const actions = useExplore(caseId, scene, select)
  const setView = useCallback((made: CanvasView | null) => {
    view.current = made
    made?.fit(false)
  }, [])
  const fit = useCallback(() => void view.current?.fit(), [])
  const run = useLayoutRun(scene, fit)
  const kept = useAutosave(caseId, scene, dataVersion, summary !== undefined)
  useEntries({ caseId, scene, explore: actions, select, online, view })

  const exploring: Exploring = {
    caseId,
    scene,
    view,
    setView,
    selected,
    chosen: nodesOf(scene, selected),
    select,
    pick: (id, add) => {
      if (id === null) select(NONE)
      else if (!add) select(new Set([id]))
      else select(selected.has(id) ? new Set([...selected].filter((other) => other !== id)) : new Set([...selected, id]))
    },
    relation: relationId !== null && scene.graph.hasEdge(relationId) ? scene.graph.getEdgeAttribute(relationId, 'relation') : null,
    pickRelation: (id) => {
      setSelection(NONE)
      setRelationId(id)
    },
    actions,
    open: (id) => {
      const [node] = nodesOf(scene, [id])
      if (node) void actions.expand(node)
    },
    online,
    dataVersion,
    kept,
    fit,
    goTo: (path) => void navigate(`/cases/${caseId}/${path}`),
    layout,
    layOut: (value) => {
      setLayout(value)
      run.start(value)
    },
    run,
    pathFrom,
    setPathFrom,
    dock,
    setDock,
    mode,
    setMode,
    openMenu: (target, at) => setMenu({ target, at }),
    showDialog,
    searchBox,
  }
  return { exploring, menu, closeMenu: () => setMenu(null), dialog }
}

/** The part of a selection that is on the canvas; the same set when that is all of it. */
function existing(selection: ReadonlySet<string>, there: (id: string) => boolean, _version: number): ReadonlySet<string> {
  const rest = [...selection].filter(there)
  return rest.length === selection.size ? selection : new Set(rest)
}
