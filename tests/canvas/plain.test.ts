import { describe, expect, it } from 'vitest'
import type { Brush } from '../../client/canvas/layers/Brush.ts'
import { drawLabels } from '../../client/canvas/layers/drawLabels.ts'
import { drawLineTexts } from '../../client/canvas/layers/drawLineTexts.ts'
import { atOnce } from '../../client/canvas/inTurns.ts'
import { Drawing } from '../../client/canvas/render/Drawing.ts'
import type { Frame } from '../../client/canvas/render/frame.ts'
import { litMarks } from '../../client/canvas/render/litMarks.ts'
import { isPlain, type Look, markOf, strokeOf } from '../../client/canvas/render/look.ts'
import { PALETTES } from '../../client/canvas/render/palette.ts'
import { addSubgraph } from '../../client/canvas/scene/addSubgraph.ts'
import { Scene } from '../../client/canvas/scene/Scene.ts'
import { ROOT } from '../../client/canvas/scene/sceneState.ts'
import { stores } from './arbitraryGraph.ts'

const STEP = 160
const frame: Frame = { width: 700, height: 100, scale: 1, toPixel: ({ x, y }) => ({ x, y }), toScene: ({ x, y }) => ({ x, y }) }
const texts = { line: () => 'second line', group: () => ({ title: '', line: null }) }

/** As wide as letters are. */
function measureText(text: string): TextMetrics {
  const none = { actualBoundingBoxAscent: 0, actualBoundingBoxDescent: 0, actualBoundingBoxLeft: 0, actualBoundingBoxRight: 0 }
  const font = { fontBoundingBoxAscent: 0, fontBoundingBoxDescent: 0, emHeightAscent: 0, emHeightDescent: 0 }
  return { width: 7 * text.length, ...none, ...font, alphabeticBaseline: 0, hangingBaseline: 0, ideographicBaseline: 0 }
}

const nothing = () => {}

/** Keeps what is written with it. */
function writing(): { brush: Brush; written: Set<string> } {
  const written = new Set<string>()
  const style = { fillStyle: '', strokeStyle: '', globalAlpha: 1, lineWidth: 1, lineCap: 'butt', lineJoin: 'miter', font: '' } as const
  const paths = { arc: nothing, beginPath: nothing, closePath: nothing, lineTo: nothing, moveTo: nothing, quadraticCurveTo: nothing, roundRect: nothing }
  const strokes = { fill: nothing, fillRect: nothing, stroke: nothing, strokeText: nothing, setLineDash: nothing }
  const state = { save: nothing, restore: nothing, scale: nothing, translate: nothing, measureText }
  const brush: Brush = { ...style, ...paths, ...strokes, ...state, textAlign: 'left', textBaseline: 'top', fillText: (text) => void written.add(text) }
  return { brush, written }
}

/** So many stores of a ring in a row, each tied to the next, with the first few in sight: what is written on them, and how the first mark and line look. */
function drawn(count: number, selected: readonly string[] = []) {
  const nodes = stores(count).nodes.map((node) => ({ ...node, properties: { ringId: 'R-1', hypothesis: 'no_ship' } }))
  const relations = nodes
    .slice(1)
    .map(({ id }, index) => ({ id: `r${index}`, type: 'PAID', from: nodes[index]?.id ?? '', to: id, properties: { sumFen: 100 } }))
  const positions = new Map(nodes.map(({ id }, index) => [id, { x: STEP * index + 60, y: 50 }]))
  const scene = new Scene()
  scene.do(addSubgraph(scene, { nodes, relations }, { origin: ROOT, positions }))
  const drawing = new Drawing()
  atOnce(drawing.sync(scene.drawn))
  const look: Look = { palette: PALETTES.light, selected: new Set(selected), hovered: null, ringHypothesis: null, plain: isPlain(scene.drawn) }
  const { brush, written } = writing()
  const lit = litMarks(drawing.graph, look, scene.markOf)
  drawLineTexts(brush, frame, drawing.graph, look, lit, () => '¥1')
  drawLabels(brush, frame, drawing.graph, look, lit, ({ id }) => look.selected.has(id), texts)
  const [mark] = scene.drawn.nodes.values()
  const [line] = scene.drawn.lines.values()
  if (!mark || !line) throw new Error('nothing is drawn')
  return { written, border: markOf(look, mark).ringColor, stroke: strokeOf(look, line).type }
}

describe('a canvas of ten thousand nodes', () => {
  it('has names, amounts, borders and curves', () => {
    const { written, border, stroke } = drawn(10_000)
    expect(written).toContain('店0')
    expect(written).toContain('second line')
    expect(written).toContain('¥1')
    expect([border, stroke]).toEqual([PALETTES.light.hypotheses.no_ship, 'recorded'])
  })

  it('with one more has none of them', () => {
    const { written, border, stroke } = drawn(10_001)
    expect([[...written], border, stroke]).toEqual([[], '', 'thin'])
  })

  it('and still names what is selected and what that is tied to', () => {
    const { written } = drawn(10_001, ['Store/p:1'])
    expect(written).toEqual(new Set(['店0', '店1', '店2', 'second line', '¥1']))
  })
})
