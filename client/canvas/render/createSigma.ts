import Sigma from 'sigma'
import type { DrawnLine, DrawnNode } from '../scene/drawnOf.ts'
import { FIXED_BOX, type SceneSigma } from './camera.ts'
import type { DrawnGraph } from './Drawing.ts'
import type { StrokeDisplay } from './look.ts'
import type { MarkDisplay } from './markDisplay.ts'
import { MarkProgram } from './MarkProgram.ts'
import { InferredProgram, RecordedProgram } from './strokeProgram.ts'
import { ThinProgram } from './ThinProgram.ts'

/** A renderer. Sizes are in canvas units, so what does not overlap in the scene never overlaps on the screen. */
export function createSigma(
  graph: DrawnGraph,
  container: HTMLElement,
  markOf: (mark: DrawnNode) => MarkDisplay,
  strokeOf: (line: DrawnLine) => StrokeDisplay,
): SceneSigma {
  const sigma = new Sigma<DrawnNode, DrawnLine>(graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    itemSizesReference: 'positions',
    zoomToSizeRatioFunction: (ratio) => ratio,
    stagePadding: 0,
    zIndex: false,
    minCameraRatio: 0.05,
    maxCameraRatio: 600,
    inertiaDuration: 0,
    doubleClickZoomingRatio: 1,
    enableCameraRotation: false,
    defaultNodeType: 'mark',
    defaultEdgeType: 'recorded',
    nodeProgramClasses: { mark: MarkProgram },
    nodeHoverProgramClasses: { mark: MarkProgram },
    edgeProgramClasses: { recorded: RecordedProgram, inferred: InferredProgram, thin: ThinProgram },
    defaultDrawNodeHover: () => {},
    nodeReducer: (_, mark) => markOf(mark),
    edgeReducer: (_, line) => strokeOf(line),
  })
  sigma.setCustomBBox({ x: [...FIXED_BOX.x], y: [...FIXED_BOX.y] })
  sigma.refresh()
  return sigma
}
