import Sigma from 'sigma'
import type { Scene } from '../scene/Scene.ts'
import type { SceneNode, SceneRelation } from '../scene/sceneState.ts'
import { FIXED_BOX, type SceneSigma } from './camera.ts'
import type { StrokeDisplay } from './look.ts'
import type { MarkDisplay } from './markDisplay.ts'
import { MarkProgram } from './MarkProgram.ts'
import { InferredProgram, RecordedProgram } from './strokeProgram.ts'

/** A renderer on a scene. Sizes are in canvas units, so what does not overlap in the scene never overlaps on the screen. */
export function createSigma(scene: Scene, container: HTMLElement, markOf: (id: string) => MarkDisplay, strokeOf: (id: string) => StrokeDisplay): SceneSigma {
  const sigma = new Sigma<SceneNode, SceneRelation>(scene.graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    itemSizesReference: 'positions',
    zoomToSizeRatioFunction: (ratio) => ratio,
    stagePadding: 0,
    zIndex: true,
    minCameraRatio: 0.05,
    maxCameraRatio: 60,
    inertiaDuration: 0,
    doubleClickZoomingRatio: 1,
    enableCameraRotation: false,
    defaultNodeType: 'mark',
    defaultEdgeType: 'recorded',
    nodeProgramClasses: { mark: MarkProgram },
    nodeHoverProgramClasses: { mark: MarkProgram },
    edgeProgramClasses: { recorded: RecordedProgram, inferred: InferredProgram },
    defaultDrawNodeHover: () => {},
    nodeReducer: markOf,
    edgeReducer: strokeOf,
  })
  sigma.setCustomBBox({ x: [...FIXED_BOX.x], y: [...FIXED_BOX.y] })
  sigma.refresh()
  return sigma
}
