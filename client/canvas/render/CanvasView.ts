import type { CameraState } from 'sigma/types'
import { drawGlyphs } from '../layers/drawGlyphs.ts'
import { drawHulls } from '../layers/drawHulls.ts'
import { drawLabels } from '../layers/drawLabels.ts'
import { drawSelection } from '../layers/drawSelection.ts'
import { Overlay } from '../layers/overlay.ts'
import type { RingMark } from '../scene/ringOf.ts'
import type { Scene } from '../scene/Scene.ts'
import { isVisible, type Point } from '../scene/sceneState.ts'
import { boxOf, type SceneSigma, showBox, toViewport } from './camera.ts'
import { createSigma } from './createSigma.ts'
import { litNodes, type Look, markOf, strokeOf } from './look.ts'

export interface Texts {
  /** The second line under a name. */
  readonly line: (nodeId: string) => string | null
  readonly hull: (ring: RingMark, stores: number) => string
}

/** A scene on the screen: one Sigma, its layers, and what decides how it looks. */
export class CanvasView {
  readonly scene: Scene
  readonly sigma: SceneSigma
  #look: Look
  #texts: Texts
  #lit: ReadonlySet<string> | null = null
  #held: { readonly ids: readonly string[]; readonly camera: CameraState } | null = null
  readonly #unsubscribe: () => void

  constructor(scene: Scene, container: HTMLElement, look: Look, texts: Texts) {
    this.scene = scene
    this.#look = look
    this.#texts = texts
    this.sigma = createSigma(
      scene,
      container,
      (id) => markOf(scene, this.#look, this.#lit, id),
      (id) => strokeOf(scene, this.#look, this.#lit, id),
    )
    const hulls = new Overlay(this.sigma, 'hulls', { beforeLayer: 'edges' })
    const selection = new Overlay(this.sigma, 'selection', { afterLayer: 'nodes' })
    const labels = new Overlay(this.sigma, 'names', { afterLayer: 'hoverNodes' })
    const glyphs = new Overlay(this.sigma, 'glyphs', { beforeLayer: 'names' })
    this.sigma.on('afterRender', () => {
      const drawTags = drawHulls(this.sigma, hulls, scene, this.#look, this.#texts.hull)
      drawSelection(this.sigma, selection, scene, this.#look)
      drawGlyphs(this.sigma, glyphs, scene, this.#look, this.#lit)
      drawLabels(this.sigma, labels, scene, this.#look, this.#lit, this.#texts.line)
      drawTags(labels.context)
    })
    // Hiding a type changes no graph attribute, so Sigma must be told.
    const unsubscribe = scene.subscribe(() => this.#refresh())
    // Fonts come in parts, when their characters are first drawn; until then names are boxes.
    const redraw = () => this.sigma.scheduleRender()
    document.fonts.addEventListener('loadingdone', redraw)
    this.#unsubscribe = () => {
      unsubscribe()
      document.fonts.removeEventListener('loadingdone', redraw)
    }
    this.#refresh()
  }

  get look(): Look {
    return this.#look
  }

  setLook(change: Partial<Look>): void {
    this.#look = { ...this.#look, ...change }
    this.#refresh()
  }

  setTexts(texts: Texts): void {
    this.#texts = texts
    this.sigma.scheduleRender()
  }

  /** Shows everything; false when there is nothing. */
  fit(animate = true): boolean {
    return this.showNodes(this.scene.graph.nodes(), animate)
  }

  showNodes(ids: Iterable<string>, animate = true): boolean {
    const shown = [...ids]
    const box = boxOf(this.scene, shown)
    if (!box) return false
    // What was added a moment ago is not yet in Sigma's scale.
    this.sigma.refresh()
    this.#held = { ids: shown, camera: showBox(this.sigma, box, animate) }
    return true
  }

  /** Pixels of the container. */
  pixelOf(nodeId: string): Point {
    return toViewport(this.sigma, this.scene.graph.getNodeAttributes(nodeId))
  }

  /** Visible nodes whose middle is outside the window. */
  outside(): string[] {
    const { width, height } = this.sigma.getDimensions()
    return this.scene.graph.filterNodes((id) => {
      if (!isVisible(this.scene, id)) return false
      const { x, y } = this.pixelOf(id)
      return x < 0 || y < 0 || x > width || y > height
    })
  }

  /** The container has another size: what was brought into view stays in view, unless the camera was moved since. */
  resized(): void {
    this.sigma.resize()
    const { x, y, ratio } = this.sigma.getCamera().getState()
    const held = this.#held
    if (held && held.camera.x === x && held.camera.y === y && held.camera.ratio === ratio) this.showNodes(held.ids, false)
    else this.sigma.scheduleRefresh()
  }

  kill(): void {
    this.#unsubscribe()
    this.sigma.kill()
  }

  #refresh(): void {
    this.#lit = litNodes(this.scene, this.#look)
    this.sigma.scheduleRefresh()
  }
}
