import type { ComponentType } from 'react'
import { AreaTools } from './AreaTools.tsx'
import { ClearTool } from './ClearTool.tsx'
import { DockTools } from './DockTools.tsx'
import { PathTool } from './PathTool.tsx'
import { ScenesTool } from './ScenesTool.tsx'
import { ExportTool } from './ExportTool.tsx'
import { PictureTool } from './PictureTool.tsx'

/** What the toolbar of the explore page has besides undo, redo, layout and fit. */
export const TOOLS: readonly { readonly id: string; readonly Tool: ComponentType }[] = [
  { id: 'area', Tool: AreaTools },
  { id: 'path', Tool: PathTool },
  { id: 'dock', Tool: DockTools },
  { id: 'scenes', Tool: ScenesTool },
  { id: 'picture', Tool: PictureTool },
  { id: 'export', Tool: ExportTool },
  { id: 'clear', Tool: ClearTool },
]
