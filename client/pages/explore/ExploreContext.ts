import { createContext, type ReactElement, type RefObject, useContext } from 'react'
import type { GraphNode } from '../../../server/contract/common.ts'
import type { LayoutId } from '../../canvas/layout/layouts.ts'
import type { PointerMode } from '../../canvas/interaction/areaSelect.ts'
import type { CanvasView } from '../../canvas/render/CanvasView.ts'
import type { DrawnLine } from '../../canvas/scene/drawnOf.ts'
import type { NodeGroup } from '../../canvas/scene/lens.ts'
import type { Scene } from '../../canvas/scene/Scene.ts'
import type { Point, SceneRelation } from '../../canvas/scene/sceneState.ts'
import type { LayoutRun } from '../../canvas/useLayoutRun.ts'
import type { DockPane } from './dock/panes.ts'
import type { Kept } from './useAutosave.ts'
import type { Explore } from './useExplore.ts'

/** What a menu was opened on. */
export type MenuTarget =
  | { readonly kind: 'node'; readonly node: GraphNode }
  | { readonly kind: 'relation'; readonly relation: SceneRelation['relation']; readonly line: DrawnLine }
  | { readonly kind: 'group'; readonly group: NodeGroup; readonly members: readonly string[] }
  | { readonly kind: 'canvas' }

/** What every part of the explore page works with. */
export interface Exploring {
  readonly caseId: string
  readonly scene: Scene
  readonly view: RefObject<CanvasView | null>
  readonly setView: (view: CanvasView | null) => void
  /** Ids of selected nodes, all of them on the canvas. */
  readonly selected: ReadonlySet<string>
  /** The selected nodes themselves. */
  readonly chosen: readonly GraphNode[]
  readonly select: (ids: ReadonlySet<string>) => void
  /** Picks one node, or with `add` adds or takes it away; null picks nothing. */
  readonly pick: (id: string | null, add: boolean) => void
  /** The selected relation, when it is one and no node. */
  readonly relation: SceneRelation['relation'] | null
  readonly pickRelation: (id: string | null) => void
  /** What changes the canvas by asking the graph; every outcome ends in a notice. */
  readonly actions: Explore
  readonly open: (id: string) => void
  /** The graph can be asked. */
  readonly online: boolean
  readonly dataVersion: number | null
  readonly kept: Kept
  readonly fit: () => void
  /** Goes to another page of the case: `rings/R-1`. */
  readonly goTo: (path: string) => void
  readonly layout: LayoutId | null
  readonly layOut: (layout: LayoutId) => void
  readonly run: LayoutRun
  readonly pathFrom: GraphNode | null
  readonly setPathFrom: (node: GraphNode | null) => void
  /** What lies open under the canvas. */
  readonly dock: DockPane['id'] | null
  readonly setDock: (id: DockPane['id'] | null) => void
  /** What dragging on the canvas does. */
  readonly mode: PointerMode
  readonly setMode: (mode: PointerMode) => void
  readonly openMenu: (target: MenuTarget, at: Point) => void
  /** Shows a dialog above the page; null closes it. */
  readonly showDialog: (dialog: ReactElement | null) => void
  readonly searchBox: RefObject<HTMLTextAreaElement | null>
}

export const ExploreContext = createContext<Exploring | null>(null)

export function useExploreContext(): Exploring {
  const exploring = useContext(ExploreContext)
  if (exploring === null) throw new Error('This part belongs on the explore page.')
  return exploring
}
