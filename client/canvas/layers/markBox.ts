import { type Frame, isSeen } from '../render/frame.ts'
import type { DrawnNode } from '../scene/drawnOf.ts'
import { radiusOfMark } from '../scene/nodeSize.ts'
import type { LabelBox } from './placeLabels.ts'

/** The pixels that a mark takes, which no text shall cover; null when none of them is seen. */
export function markBox(frame: Frame, mark: DrawnNode): LabelBox | null {
  const { x, y } = frame.toPixel(mark)
  const radius = radiusOfMark(mark) * frame.scale
  return isSeen(frame, { x, y }, radius) ? { id: mark.id, left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius } : null
}
