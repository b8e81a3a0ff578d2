import type { SceneSigma } from '../render/camera.ts'

/** A drawing surface among Sigma's layers, in pixels of the container, cleared before each drawing. */
export class Overlay {
  readonly #canvas: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D
  readonly #sigma: SceneSigma

  constructor(sigma: SceneSigma, id: string, place: { beforeLayer: string } | { afterLayer: string }) {
    this.#sigma = sigma
    this.#canvas = sigma.createCanvas(id, { ...place, style: { pointerEvents: 'none' } })
    const context = this.#canvas.getContext('2d')
    if (!context) throw new Error('this browser draws no 2D canvas')
    this.#context = context
  }

  begin(): CanvasRenderingContext2D {
    const { width, height } = this.#sigma.getDimensions()
    const density = window.devicePixelRatio || 1
    const [pixelWidth, pixelHeight] = [Math.round(width * density), Math.round(height * density)]
    if (this.#canvas.width !== pixelWidth || this.#canvas.height !== pixelHeight) {
      this.#canvas.width = pixelWidth
      this.#canvas.height = pixelHeight
      this.#canvas.style.width = `${width}px`
      this.#canvas.style.height = `${height}px`
    }
    this.#context.setTransform(density, 0, 0, density, 0, 0)
    this.#context.clearRect(0, 0, width, height)
    return this.#context
  }
}
