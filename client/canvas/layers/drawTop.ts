import type { DrawnGraph } from '../render/Drawing.ts'
import type { Frame } from '../render/frame.ts'
import type { Lit } from '../render/litMarks.ts'
import type { Look } from '../render/look.ts'
import type { Texts } from '../render/CanvasView.ts'
import type { Scene } from '../scene/Scene.ts'
import type { Brush } from './Brush.ts'
import { drawBadges } from './drawBadges.ts'
import { drawLabels } from './drawLabels.ts'
import { drawLineTexts } from './drawLineTexts.ts'
import { drawTags } from './drawTags.ts'

/** Everything written on the canvas, above all marks. */
export function drawTop(brush: Brush, frame: Frame, scene: Scene, graph: DrawnGraph, look: Look, lit: Lit | null, texts: Texts): void {
  drawLineTexts(brush, frame, graph, look, lit, texts.merged)
  const isChosen = ({ members }: { members: readonly string[] }) => members.length > 0 && members.every((id) => look.selected.has(id))
  drawLabels(brush, frame, graph, look, lit, isChosen, texts)
  drawBadges(brush, frame, graph, scene, look, lit)
  drawTags(brush, frame, graph, look, lit, texts.marks)
}
