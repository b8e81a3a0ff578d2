import type { ComponentType } from 'react'
import type { ToolbarIconName } from '../../../canvas/ToolbarIcon.tsx'
import { TimelinePane } from '../timeline/TimelinePane.tsx'
import { TablePane } from './TablePane.tsx'

export interface DockPane {
  readonly id: 'timeline' | 'table'
  readonly icon: ToolbarIconName
  readonly Pane: ComponentType
}

/** What can lie open under the canvas, with the same selection. */
export const DOCK_PANES: readonly DockPane[] = [
  { id: 'timeline', icon: 'timeline', Pane: TimelinePane },
  { id: 'table', icon: 'table', Pane: TablePane },
]
