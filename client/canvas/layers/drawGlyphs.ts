import { scaleOf, type SceneSigma, toViewport } from '../render/camera.ts'
import { HYPOTHESIS_GLYPHS, NODE_GLYPHS } from '../render/glyphs.ts'
import type { Look } from '../render/look.ts'
import { radiusOf } from '../scene/nodeSize.ts'
import { hypothesisIn } from '../scene/ringOf.ts'
import { isVisible, type SceneState } from '../scene/sceneState.ts'
import type { Overlay } from './overlay.ts'

/** Below this radius in pixels a glyph is a blot. */
const SMALLEST = 5.5
/** Of the node's diameter; glyphs are drawn in a 16 × 16 box. */
const SHARE = 0.63

const PATHS = new Map(Object.entries({ ...NODE_GLYPHS, ...HYPOTHESIS_GLYPHS }).map(([name, path]) => [name, new Path2D(path)]))

/** What kind of thing each node is, drawn on its mark. */
export function drawGlyphs(sigma: SceneSigma, overlay: Overlay, state: SceneState, look: Look, lit: ReadonlySet<string> | null): void {
  const { context, width, height } = overlay.begin()
  const scale = scaleOf(sigma)
  state.graph.forEachNode((id, { node, x, y }) => {
    const radius = radiusOf(node.label) * scale
    if (radius < SMALLEST || !isVisible(state, id)) return
    const pixel = toViewport(sigma, { x, y })
    if (pixel.x < -radius || pixel.x > width + radius || pixel.y < -radius || pixel.y > height + radius) return
    const own = node.label === 'Ring' ? hypothesisIn(node.properties) : null
    const path = PATHS.get(own ?? node.label)
    if (!path) return
    const size = (2 * radius * SHARE) / 16
    context.save()
    context.globalAlpha = lit === null || lit.has(id) ? 1 : 0.6
    context.translate(pixel.x - 8 * size, pixel.y - 8 * size)
    context.scale(size, size)
    context.strokeStyle = look.palette.glyph
    context.lineWidth = 1.4
    context.lineCap = 'round'
    context.lineJoin = 'round'
    context.stroke(path)
    context.restore()
  })
}
