import { Box } from '@mantine/core'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { GraphNode, Hypothesis, Subgraph } from '../../server/contract/common.ts'
import { CanvasLegend } from './CanvasLegend.tsx'
import { CanvasToolbar } from './CanvasToolbar.tsx'
import { arrange } from './layout/arrange.ts'
import { FoldedLine } from './FoldedLine.tsx'
import { foldSingles } from './scene/foldSingles.ts'
import type { LayoutId } from './layout/layouts.ts'
import type { CanvasView, Decoration } from './render/CanvasView.ts'
import { addSubgraph } from './scene/addSubgraph.ts'
import type { Scene } from './scene/Scene.ts'
import { SceneGraph } from './scene/SceneGraph.ts'
import { ROOT } from './scene/sceneState.ts'
import { SceneCanvas } from './SceneCanvas.tsx'
import { useCanvasTexts } from './useCanvasTexts.ts'
import { useLayoutRun } from './useLayoutRun.ts'
import { useScene, useSceneVersion } from './useScene.ts'

interface Props {
  /** Names the canvas in browser tests; unique on a page. */
  readonly name?: string
  readonly subgraph: Subgraph
  /** What the server left out of the subgraph already; without it the canvas folds by itself. */
  readonly folded?: { readonly left: ReadonlyMap<string, number>; readonly onShowAll: () => void } | undefined
  readonly selectedId: string | null
  /** Lit as if selected. Keep the list's identity. */
  readonly marked?: readonly string[]
  readonly onSelect: (nodeId: string | null) => void
  /** Double click; without it a double click selects. */
  readonly onOpen?: (nodeId: string) => void
  /** Brought into sight with its neighbours; the whole again once it is null. */
  readonly openedId?: string | null
  /** On a ring page: every member takes the ring's colour. */
  readonly ringHypothesis?: Hypothesis | null
  /** The quiet second line under a name. Keep the function's identity. */
  readonly lineOf?: (node: GraphNode) => string | null
  readonly toolbar?: boolean
  readonly legend?: boolean
  /** Drawn over everything else. Keep the function's identity while nothing changes. */
  readonly decorate?: Decoration | null
  /** Signs of the page's own, below the legend's. */
  readonly legendMore?: ReactNode
  /** The page's scene, where more than this canvas works with it; it is filled once for each subgraph. */
  readonly scene?: Scene
}

/** So that a scene keeps what was done to it when its canvas is shown again. */
const filledWith = new WeakMap<Scene, Subgraph>()
const nothing = () => {}
const NONE_MARKED: readonly string[] = []
const NOTHING_LEFT: ReadonlyMap<string, number> = new Map()

/** A given subgraph on a canvas: money runs left to right; nodes can be dragged, laid out and undone. Fills its parent, which must be positioned. */
export function GraphCanvas({
  name = 'graph',
  subgraph: whole,
  folded,
  selectedId,
  marked = NONE_MARKED,
  onSelect,
  onOpen,
  openedId = null,
  ringHypothesis = null,
  lineOf,
  toolbar = true,
  legend = false,
  decorate = null,
  legendMore,
  scene: given,
}: Props) {
  const { t } = useTranslation('canvas')
  const [unfolded, setUnfolded] = useState<Subgraph | null>(null)
  const isWhole = unfolded === whole || folded !== undefined
  const { subgraph, left } = useMemo(() => (isWhole ? { subgraph: whole, left: NOTHING_LEFT } : foldSingles(whole)), [whole, isWhole])
  const leftOut = folded?.left ?? left
  const own = useScene()
  const scene = given ?? own
  useSceneVersion(scene)
  const texts = useCanvasTexts(scene, lineOf)
  const [chosen, setChosen] = useState<{ for: Subgraph; layout: LayoutId } | null>(null)
  const first: LayoutId = subgraph.nodes.some((node) => node.label === 'Store') ? 'flow' : 'force'
  const layout = chosen?.for === subgraph ? chosen.layout : first
  const view = useRef<CanvasView | null>(null)
  const fit = useCallback(() => void view.current?.fit(), [])
  const run = useLayoutRun(scene, fit)

  useEffect(() => {
    if (filledWith.get(scene) === subgraph) return
    filledWith.set(scene, subgraph)
    scene.reset(
      addSubgraph({ graph: new SceneGraph() }, subgraph, {
        origin: ROOT,
        positions: arrange({ graph: new SceneGraph() }, subgraph),
      }),
    )
    view.current?.fit(false)
  }, [scene, subgraph])

  // A node chosen in a list beside the canvas may be out of sight.
  useEffect(() => {
    if (selectedId !== null && view.current?.outside().includes(selectedId)) view.current.fit()
  }, [selectedId])

  const wasOpened = useRef<string | null>(null)
  const isThere = openedId !== null && scene.graph.hasNode(openedId)
  useEffect(() => {
    if (openedId !== null && isThere) view.current?.showNodes([openedId, ...scene.graph.neighbors(openedId)])
    else if (wasOpened.current !== null) view.current?.fit()
    wasOpened.current = isThere ? openedId : null
  }, [scene, openedId, isThere])

  const selected = useMemo(() => new Set([...marked, ...(selectedId === null ? [] : [selectedId])]), [marked, selectedId])
  return (
    <Box style={{ position: 'absolute', inset: 0 }}>
      <SceneCanvas
        name={name}
        scene={scene}
        selected={selected}
        texts={texts}
        label={t('canvasLabel', { nodes: scene.graph.order, relations: scene.graph.size })}
        ringHypothesis={ringHypothesis}
        decorate={decorate}
        onView={(made) => {
          view.current = made
          made?.fit(false)
        }}
        onPick={(mark) => onSelect(mark?.node?.id ?? null)}
        onOpen={(mark) => mark.node && (onOpen ?? onSelect)(mark.node.id)}
        onMenu={nothing}
      />
      {toolbar && (
        <Box style={{ position: 'absolute', top: 12, right: 12 }}>
          <CanvasToolbar
            scene={scene}
            layout={layout}
            run={run}
            onFit={fit}
            onLayout={(id) => {
              setChosen({ for: subgraph, layout: id })
              run.start(id)
            }}
          />
        </Box>
      )}
      {leftOut.size > 0 && (
        <Box style={{ position: 'absolute', right: 12, bottom: 12 }}>
          <FoldedLine left={leftOut} onShowAll={folded?.onShowAll ?? (() => setUnfolded(whole))} />
        </Box>
      )}
      {legend && (
        <Box style={{ position: 'absolute', left: 14, bottom: 12 }}>
          <CanvasLegend>{legendMore}</CanvasLegend>
        </Box>
      )}
    </Box>
  )
}
