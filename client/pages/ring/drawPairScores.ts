import type { Brush } from '../../canvas/layers/Brush.ts'
import { bendOf, pointOn } from '../../canvas/layers/lineCurve.ts'
import type { Decoration } from '../../canvas/render/CanvasView.ts'
import type { Point } from '../../canvas/scene/sceneState.ts'

export interface PairScore {
  /** Node ids. */
  readonly from: string
  readonly to: string
  /** As the panel prints it, `+10.9`; null: the line alone. */
  readonly text: string | null
}

/** Why a store is in its ring: dashed lines to the stores it is linked to, the strongest with their log-odds on a pill, as in the panel. */
export function drawPairScores(pairs: readonly PairScore[]): Decoration {
  return (brush, frame, graph, { palette }) => {
    const lines = pairs.flatMap((pair) =>
      graph.hasNode(pair.from) && graph.hasNode(pair.to)
        ? [{ ...pair, a: frame.toPixel(graph.getNodeAttributes(pair.from)), b: frame.toPixel(graph.getNodeAttributes(pair.to)) }]
        : [],
    )
    brush.save()
    brush.strokeStyle = palette.accent
    brush.setLineDash([5, 4])
    for (const { a, b, text } of lines) {
      const bend = bendOf(a, b)
      brush.beginPath()
      brush.moveTo(a.x, a.y)
      brush.quadraticCurveTo(bend.x, bend.y, b.x, b.y)
      brush.lineWidth = text === null ? 1 : 2
      brush.globalAlpha = text === null ? 0.45 : 0.95
      brush.stroke()
    }
    brush.setLineDash([])
    brush.globalAlpha = 1
    for (const { a, b, text } of lines) if (text !== null) drawPill(brush, pointOn(a, b, 0.5), text, palette.accent, palette.onAccent)
    brush.restore()
  }
}

function drawPill(brush: Brush, { x, y }: Point, text: string, color: string, ink: string): void {
  brush.font = "600 12px 'Noto Sans SC Variable', system-ui, sans-serif"
  const width = brush.measureText(text).width + 16
  brush.beginPath()
  brush.roundRect(x - width / 2, y - 10, width, 20, 10)
  brush.fillStyle = color
  brush.fill()
  brush.fillStyle = ink
  brush.textAlign = 'center'
  brush.textBaseline = 'middle'
  brush.fillText(text, x, y + 0.5)
}
