import type { CameraState } from 'sigma/types'
import { drawFocus } from '../layers/drawFocus.ts'
import { drawGlyphs } from '../layers/drawGlyphs.ts'
import { drawHulls } from '../layers/drawHulls.ts'
import type { LabelTexts } from '../layers/drawLabels.ts'
import { drawSelection } from '../layers/drawSelection.ts'
import { drawTop } from '../layers/drawTop.ts'
import { Overlay } from '../layers/overlay.ts'
import type { DrawnLine } from '../scene/drawnOf.ts'
import type { RingMark } from '../scene/ringOf.ts'
import type { Scene } from '../scene/Scene.ts'
import type { Point } from '../scene/sceneState.ts'
import { boxOf, type SceneSigma, showBox } from './camera.ts'
import { createSigma } from './createSigma.ts'
import { Drawing, type DrawnGraph } from './Drawing.ts'
import { type Frame, frameOf } from './frame.ts'
import { type Lit, litMarks } from './litMarks.ts'
import { type Look, markOf, strokeOf } from './look.ts'

export interface Texts extends LabelTexts {
  readonly hull: (ring: RingMark, stores: number) => string
  /** What a line stands for; null: nothing worth saying. */
  readonly merged: (line: DrawnLine) => string | null
}

/** Beyond so many marks a picture is read by its shape alone: no borders, names or curves. */
const PLAIN_ABOVE = 10_000
const EMPTY: DrawnGraph = new Drawing().graph

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
  #held: { readonly ids: readonly string[] | null; readonly camera: CameraState } | null = null
  /** The scene has changed since it was drawn. */
  #stale = true
  #syncing = false
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
    this.sigma.on('afterRender', () => this.#drawLayers())
    const unsubscribe = scene.subscribe(() => {
      this.#stale = true
      this.#schedule()
    })
    // Fonts come in parts, when their characters are first drawn; until then names are boxes.
    const redraw = () => this.#schedule()
    document.fonts.addEventListener('loadingdone', redraw)
    this.#unsubscribe = () => {
      cancelAnimationFrame(this.#frame)
      unsubscribe()
      document.fonts.removeEventListener('loadingdone', redraw)
    }
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

  get frame(): Frame {
    return frameOf(this.sigma)
  }

  setLook(change: Partial<Omit<Look, 'plain'>>): void {
    const palette = change.palette !== undefined && change.palette !== this.#look.palette
    const hypothesis = change.ringHypothesis !== undefined && change.ringHypothesis !== this.#look.ringHypothesis
    this.#look = { ...this.#look, ...change }
    // Only these two are part of what Sigma draws itself.
    if (palette || hypothesis) this.#stale = true
    this.#light()
    this.#schedule()
  }

  setTexts(texts: Texts): void {
    this.#texts = texts
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
    const mark = this.scene.drawn.markOf(nodeId)
    return this.frame.toPixel(this.graph.hasNode(mark) ? this.graph.getNodeAttributes(mark) : this.scene.graph.getNodeAttributes(nodeId))
  }

  /** Marks whose middle is outside the window. */
  outside(): string[] {
    const { width, height, toPixel } = this.frame
    return this.graph.filterNodes((_, mark) => {
      const { x, y } = toPixel(mark)
      return x < 0 || y < 0 || x > width || y > height
    })
  }

  /** The container has another size: what was brought into view stays in view, unless the camera was moved since. */
  resized(): void {
    this.sigma.resize()
    const { x, y, ratio } = this.sigma.getCamera().getState()
    const held = this.#held
    if (held && held.camera.x === x && held.camera.y === y && held.camera.ratio === ratio) this.#show(held.ids, false)
    else this.sigma.refresh({ schedule: true })
  }

  /** Draws what changed now instead of with the next frame. */
  flush(): void {
    if (!this.#stale) return
    this.#stale = false
    const { drawn } = this.scene
    this.#look = { ...this.#look, plain: drawn.nodes.size > PLAIN_ABOVE }
    // Sigma answers every change of a graph that it draws, and a removal by reading all of it again.
    this.#syncing = true
    this.sigma.setGraph(EMPTY)
    this.#syncing = false
    this.#drawing.sync(drawn)
    this.#light()
    this.sigma.setGraph(this.#drawing.graph)
  }

  kill(): void {
    this.#unsubscribe()
    this.sigma.kill()
  }

  #show(ids: readonly string[] | null, animate: boolean): boolean {
    const { graph } = this
    const marks = ids === null ? graph.nodes() : [...new Set(ids.map(this.scene.drawn.markOf))].filter((id) => graph.hasNode(id))
    const box = boxOf(marks.map((id) => graph.getNodeAttributes(id)))
    if (!box) return false
    this.#held = { ids, camera: showBox(this.sigma, box, animate) }
    return true
  }

  #light(): void {
    this.#lit = litMarks(this.#drawing.graph, this.#look, this.scene.drawn.markOf)
  }

  #schedule(): void {
    if (this.#frame !== 0) return
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      if (this.#stale) this.flush()
      else this.#drawLayers()
    })
  }

  #drawLayers(): void {
    if (this.#syncing) return
    const { graph } = this.#drawing
    const [frame, look, lit] = [this.frame, this.#look, this.#lit]
    const hulls = this.#layers.hulls.begin()
    const drawTags = look.plain ? null : drawHulls(hulls, frame, graph, look, this.#texts.hull)
    const focus = this.#layers.focus.begin()
    if (lit) drawFocus(focus, frame, graph, look, lit)
    drawSelection(focus, frame, graph, look, this.scene.drawn.markOf)
    drawGlyphs(this.#layers.glyphs.begin(), frame, graph, look, lit)
    const top = this.#layers.top.begin()
    drawTop(top, frame, this.scene, graph, look, lit, this.#texts)
    drawTags?.(top)
  }
}
