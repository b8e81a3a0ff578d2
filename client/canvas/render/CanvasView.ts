import type { CameraState } from 'sigma/types'
import { drawFocus } from '../layers/drawFocus.ts'
import { drawGlyphs } from '../layers/drawGlyphs.ts'
import { drawHulls } from '../layers/drawHulls.ts'
import type { NodeMark } from '../../panels/notes/useMarks.ts'
import type { LabelTexts } from '../layers/drawLabels.ts'
import { drawSelection } from '../layers/drawSelection.ts'
import { drawTop } from '../layers/drawTop.ts'
import type { Brush } from '../layers/Brush.ts'
import { Overlay } from '../layers/overlay.ts'
import type { DrawnLine } from '../scene/drawnOf.ts'
import type { RingMark } from '../scene/ringOf.ts'
import type { Scene } from '../scene/Scene.ts'
import type { Point } from '../scene/sceneState.ts'
import { type Pieces, turnsOf } from '../inTurns.ts'
import { boxOf, type SceneSigma, showBox } from './camera.ts'
import { createSigma } from './createSigma.ts'
import { Drawing, type DrawnGraph } from './Drawing.ts'
import { type Frame, frameOf } from './frame.ts'
import { type Lit, litMarks } from './litMarks.ts'
import { isPlain, type Look, markOf, strokeOf } from './look.ts'

export interface Texts extends LabelTexts {
  readonly hull: (ring: RingMark, stores: number) => string
  /** What a line stands for; null: nothing worth saying. */
  readonly merged: (line: DrawnLine) => string | null
  /** What people said of a node: tags, notes, a freeze. */
  readonly marks: (nodeId: string) => NodeMark | null
}

/** What a page draws over its canvas, in pixels: it is called whenever the canvas is drawn. Keep its identity while nothing changes. */
export type Decoration = (brush: Brush, frame: Frame, graph: DrawnGraph, look: Look) => void

/** Beyond so many the work of a change is spread over several frames. */
const STAGED_ABOVE = 3000

/** A scene on the screen: one Sigma, its layers, and what decides how it looks. */
export class CanvasView {
  readonly scene: Scene
  readonly sigma: SceneSigma
  readonly #drawing = new Drawing()
  readonly #layers: Record<'hulls' | 'focus' | 'glyphs' | 'top', Overlay>
  readonly #unsubscribe: () => void
  #look: Look
  #texts: Texts
  #lit: Lit | null = null
  #decoration: Decoration | null = null
  #held: { readonly ids: readonly string[] | null; readonly camera: CameraState } | null = null
  /** What to show once a large change is drawn. */
  #wanted: { readonly ids: readonly string[] | null; readonly animate: boolean } | null = null
  /** Whether the renderer has an index of all that is drawn. */
  #isIndexed = false
  /** What is left to do since the scene changed; null: nothing. */
  #stages: Pieces<void> | null = null
  /** The renderer has not read what is written into the drawn graph. */
  #isBehind = false
  #frame = 0

  constructor(scene: Scene, container: HTMLElement, look: Omit<Look, 'plain'>, texts: Texts) {
    this.scene = scene
    this.#look = { ...look, plain: false }
    this.#texts = texts
    this.sigma = createSigma(
      this.#drawing.graph,
      container,
      (mark) => markOf(this.#look, mark),
      (line) => strokeOf(this.#look, line),
    )
    this.#layers = {
      hulls: new Overlay(this.sigma, 'hulls', { beforeLayer: 'edges' }),
      focus: new Overlay(this.sigma, 'focus', { afterLayer: 'nodes' }),
      top: new Overlay(this.sigma, 'names', { afterLayer: 'hoverNodes' }),
      glyphs: new Overlay(this.sigma, 'glyphs', { beforeLayer: 'names' }),
    }
    // Sigma answers every change of a graph that it hears of, and a removal by reading all of it again.
    this.#drawing.graph.removeAllListeners()
    // It processes what it has read: a window that is resized makes it do so at any time.
    this.sigma.on('beforeProcess', () => this.#isBehind && this.flush())
    let isFresh = false
    this.sigma.on('afterProcess', () => {
      isFresh = true
      this.#isIndexed = this.isDrawn
    })
    this.sigma.on('afterRender', () => {
      // A large graph that was processed has filled this frame: what lies over it comes with the next.
      if (isFresh && this.#isLarge()) this.#schedule()
      else this.#finish()
      isFresh = false
    })
    const unsubscribe = scene.subscribe(() => this.#change())
    // Fonts come in parts, when their characters are first drawn; until then names are boxes.
    const redraw = () => this.#schedule()
    document.fonts.addEventListener('loadingdone', redraw)
    this.#unsubscribe = () => {
      cancelAnimationFrame(this.#frame)
      unsubscribe()
      document.fonts.removeEventListener('loadingdone', redraw)
    }
    this.#change()
    this.flush()
  }

  get look(): Look {
    return this.#look
  }

  get texts(): Texts {
    return this.#texts
  }

  get lit(): Lit | null {
    return this.#lit
  }

  /** What is drawn: marks and lines. */
  get graph(): DrawnGraph {
    this.flush()
    return this.#drawing.graph
  }

  /** What is drawn by now; while a large change is under way, not yet all of it. */
  get drawn(): DrawnGraph {
    return this.#drawing.graph
  }

  /** No change is under way. */
  get isDrawn(): boolean {
    return this.#stages === null
  }

  get frame(): Frame {
    return frameOf(this.sigma)
  }

  setLook(change: Partial<Omit<Look, 'plain'>>): void {
    const palette = change.palette !== undefined && change.palette !== this.#look.palette
    const hypothesis = change.ringHypothesis !== undefined && change.ringHypothesis !== this.#look.ringHypothesis
    this.#look = { ...this.#look, ...change }
    // Only these two are part of what Sigma draws itself.
    if (palette || hypothesis) this.#change()
    this.#light()
    this.#schedule()
  }

  setTexts(texts: Texts): void {
    this.#texts = texts
    this.#schedule()
  }

  setDecoration(decoration: Decoration | null): void {
    this.#decoration = decoration
    this.#schedule()
  }

  /** Shows everything; false when there is nothing. */
  fit(animate = true): boolean {
    return this.#show(null, animate)
  }

  showNodes(ids: Iterable<string>, animate = true): boolean {
    return this.#show([...ids], animate)
  }

  /** Pixels of the container, of a node or of the group that it is drawn in. */
  pixelOf(nodeId: string): Point {
    const mark = this.scene.markOf(nodeId)
    return this.frame.toPixel(this.graph.hasNode(mark) ? this.graph.getNodeAttributes(mark) : this.scene.graph.getNodeAttributes(nodeId))
  }

  /** Marks whose middle is outside the window. */
  outside(): string[] {
    const isOutside = this.#outsideNow()
    return this.graph.filterNodes((_, mark) => isOutside(mark))
  }

  /** How many of those that are drawn by now. */
  countOutside(): number {
    const isOutside = this.#outsideNow()
    return this.drawn.reduceNodes((count, _, mark) => (isOutside(mark) ? count + 1 : count), 0)
  }

  #outsideNow(): (mark: Point) => boolean {
    const { width, height, toScene } = this.frame
    const [from, to] = [toScene({ x: 0, y: height }), toScene({ x: width, y: 0 })]
    return ({ x, y }) => x < from.x || y < from.y || x > to.x || y > to.y
  }

  /** The container has another size: what was brought into view stays in view, unless the camera was moved since. */
  resized(): void {
    this.sigma.resize()
    const { x, y, ratio } = this.sigma.getCamera().getState()
    const held = this.#held
    if (held && held.camera.x === x && held.camera.y === y && held.camera.ratio === ratio) this.#show(held.ids, false)
    else this.sigma.scheduleRender()
  }

  /** Moves marks in the picture alone, while they are dragged. */
  place(places: ReadonlyMap<string, Point>): void {
    const { graph } = this
    const lines = new Set<string>()
    for (const [id, { x, y }] of places) {
      if (!graph.hasNode(id)) continue
      graph.replaceNodeAttributes(id, { ...graph.getNodeAttributes(id), x, y })
      graph.forEachEdge(id, (line) => void lines.add(line))
    }
    // With an index only these are written anew: nothing but where they are has changed.
    this.sigma.refresh({
      partialGraph: { nodes: [...places.keys()].filter((id) => graph.hasNode(id)), edges: [...lines] },
      skipIndexation: this.#isIndexed,
      schedule: true,
    })
  }

  /** Draws what changed now instead of with the next frames. */
  flush(): void {
    while (this.#stages) this.#advance()
  }

  kill(): void {
    this.#unsubscribe()
    this.sigma.kill()
  }

  #show(ids: readonly string[] | null, animate: boolean): boolean {
    if (!this.isDrawn && this.#isLarge()) {
      this.#wanted = { ids, animate }
      return this.scene.graph.order > 0
    }
    // The camera may have moved since the last drawing, and what is measured is measured in that drawing.
    this.flush()
    this.sigma.refresh({ partialGraph: {}, skipIndexation: true })
    return this.#moveTo(ids, animate)
  }

  #moveTo(ids: readonly string[] | null, animate: boolean): boolean {
    const graph = this.drawn
    const marks = ids === null ? graph.nodes() : [...new Set(ids.map(this.scene.markOf))].filter((id) => graph.hasNode(id))
    const box = boxOf(marks.map((id) => graph.getNodeAttributes(id)))
    if (!box) return false
    this.#held = { ids, camera: showBox(this.sigma, box, animate) }
    return true
  }

  #light(): void {
    this.#lit = litMarks(this.#drawing.graph, this.#look, this.scene.markOf)
  }

  #isLarge(): boolean {
    return Math.max(this.scene.graph.order, this.drawn.order) > STAGED_ABOVE
  }

  #change(): void {
    this.#isIndexed = false
    this.#stages = this.#redraw()
    this.#schedule()
  }

  *#redraw(): Pieces<void> {
    const { scene, sigma } = this
    void scene.shown
    yield
    yield* turnsOf(scene.draw())
    const { drawn } = scene
    this.#look = { ...this.#look, plain: isPlain(drawn) }
    yield
    this.#isBehind = true
    yield* turnsOf(this.#drawing.sync(drawn))
    yield
    this.#light()
    // Reads the graph now and processes it with the next frame.
    this.#isBehind = false
    sigma.refresh({ schedule: true })
  }

  #advance(): void {
    const stages = this.#stages
    if (stages?.next().done && this.#stages === stages) this.#stages = null
  }

  #schedule(): void {
    if (this.#frame !== 0) return
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      if (!this.#stages) this.#finish()
      else if (this.#isLarge()) {
        this.#advance()
        if (this.#stages) this.#schedule()
      } else this.flush()
    })
  }

  #finish(): void {
    const wanted = this.isDrawn ? this.#wanted : null
    if (wanted) {
      this.#wanted = null
      this.#moveTo(wanted.ids, wanted.animate)
    }
    this.#drawLayers()
  }

  #drawLayers(): void {
    const { graph } = this.#drawing
    const [frame, look, lit] = [this.frame, this.#look, this.#lit]
    const hulls = this.#layers.hulls.begin()
    const drawTags = look.plain ? null : drawHulls(hulls, frame, graph, look, this.#texts.hull)
    const focus = this.#layers.focus.begin()
    if (lit) drawFocus(focus, frame, graph, look, lit)
    drawSelection(focus, frame, graph, look, this.scene.markOf)
    drawGlyphs(this.#layers.glyphs.begin(), frame, graph, look, lit)
    const top = this.#layers.top.begin()
    drawTop(top, frame, this.scene, graph, look, lit, this.#texts)
    drawTags?.(top)
    this.#decoration?.(top, frame, graph, look)
  }
}
