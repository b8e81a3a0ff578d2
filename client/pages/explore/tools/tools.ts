import type { ComponentType } from 'react'
import { AreaTools } from './AreaTools.tsx'
import { ClearTool } from './ClearTool.tsx'
import { DockTools } from './DockTools.tsx'
import { PathTool } from './PathTool.tsx'
import { ScenesTool } from './ScenesTool.tsx'
import { ExportTool } from './ExportTool.tsx'
import { PictureTool } from './PictureTool.tsx'

/** What the toolbar of the explore page has besides undo, redo, layout and fit. */
export const TOOLS: readonly ComponentType[] = [AreaTools, PathTool, DockTools, ScenesTool, PictureTool, ExportTool, ClearTool]
