import type { ComponentType } from 'react'
import type { ToolbarIconName } from '../../../canvas/ToolbarIcon.tsx'
import { NodeTable } from './NodeTable.tsx'

export interface DockPane {
  readonly id: 'table'
  readonly icon: ToolbarIconName
  readonly Pane: ComponentType
}

/** What can lie open under the canvas, with the same selection. */
export const DOCK_PANES: readonly DockPane[] = [{ id: 'table', icon: 'table', Pane: NodeTable }]
