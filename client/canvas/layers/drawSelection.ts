import { scaleOf, type SceneSigma, toViewport } from '../render/camera.ts'
import { isSquare } from '../render/glyphs.ts'
import type { Look } from '../render/look.ts'
import { ringOf } from '../scene/ringOf.ts'
import { radiusOf } from '../scene/nodeSize.ts'
import { isVisible, type SceneState } from '../scene/sceneState.ts'
import type { Overlay } from './overlay.ts'

/** A 2 px accent ring and a halo around what is selected. */
export function drawSelection(sigma: SceneSigma, overlay: Overlay, state: SceneState, look: Look): void {
  const { context } = overlay.begin()
  const scale = scaleOf(sigma)
  for (const id of look.selected) {
    if (!state.graph.hasNode(id) || !isVisible(state, id)) continue
    const { node, x, y } = state.graph.getNodeAttributes(id)
    const pixel = toViewport(sigma, { x, y })
    const reach = (radiusOf(node.label) + (ringOf(state, id) ? 7 : 3.5)) * scale + 1
    const outline = () => {
      context.beginPath()
      if (isSquare(node.label)) context.roundRect(pixel.x - reach, pixel.y - reach, 2 * reach, 2 * reach, 0.35 * reach)
      else context.arc(pixel.x, pixel.y, reach, 0, 2 * Math.PI)
    }
    outline()
    context.strokeStyle = look.palette.accent
    context.globalAlpha = 0.22
    context.lineWidth = 8
    context.stroke()
    context.globalAlpha = 1
    context.lineWidth = 2
    context.stroke()
  }
}
