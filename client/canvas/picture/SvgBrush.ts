import type { Brush } from '../layers/Brush.ts'
import { pathData } from '../layers/paths.ts'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const round = (value: number) => String(Math.round(value * 100) / 100)

interface State {
  globalAlpha: number
  fillStyle: Brush['fillStyle']
  strokeStyle: Brush['strokeStyle']
  lineWidth: number
  lineCap: CanvasLineCap
  lineJoin: CanvasLineJoin
  dash: readonly number[]
  x: number
  y: number
  zoom: number
}

/** Writes what the layers draw as SVG elements, so that an exported picture is the one on the screen. Gradients and patterns are not among it. */
export class SvgBrush implements Brush {
  fillStyle: Brush['fillStyle'] = '#000'
  strokeStyle: Brush['strokeStyle'] = '#000'
  globalAlpha = 1
  lineWidth = 1
  lineCap: CanvasLineCap = 'butt'
  lineJoin: CanvasLineJoin = 'miter'
  font = '400 12px sans-serif'
  textAlign: CanvasTextAlign = 'left'
  textBaseline: CanvasTextBaseline = 'alphabetic'
  readonly #elements: string[] = []
  readonly #measure: CanvasRenderingContext2D
  #path: string[] = []
  #dash: readonly number[] = []
  #place = { x: 0, y: 0, zoom: 1 }
  #kept: State[] = []

  /** `measure` tells how wide texts are. */
  constructor(measure: CanvasRenderingContext2D) {
    this.#measure = measure
  }

  elements(): string {
    return this.#elements.join('\n')
  }

  beginPath(): void {
    this.#path = []
  }

  closePath(): void {
    this.#path.push('Z')
  }

  moveTo(x: number, y: number): void {
    this.#path.push(`M${round(x)} ${round(y)}`)
  }

  lineTo(x: number, y: number): void {
    this.#path.push(`${this.#path.length === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`)
  }

  quadraticCurveTo(bendX: number, bendY: number, x: number, y: number): void {
    this.#path.push(`Q${round(bendX)} ${round(bendY)} ${round(x)} ${round(y)}`)
  }

  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const point = (angle: number) => `${round(x + radius * Math.cos(angle))} ${round(y + radius * Math.sin(angle))}`
    this.#path.push(`${this.#path.length === 0 ? 'M' : 'L'}${point(from)}`)
    const turn = 2 * Math.PI
    const length = to - from >= turn ? turn : (((to - from) % turn) + turn) % turn
    const halves = length > Math.PI ? [from + length / 2, from + length] : [from + length]
    for (const end of halves) this.#path.push(`A${round(radius)} ${round(radius)} 0 0 1 ${point(end)}`)
  }

  roundRect(x: number, y: number, width: number, height: number, radii?: number | DOMPointInit | Iterable<number | DOMPointInit>): void {
    const r = Math.min(typeof radii === 'number' ? radii : 0, width / 2, height / 2)
    const corner = (toX: number, toY: number) => `A${round(r)} ${round(r)} 0 0 1 ${round(toX)} ${round(toY)}`
    this.#path.push(
      `M${round(x + r)} ${round(y)}H${round(x + width - r)}${corner(x + width, y + r)}V${round(y + height - r)}${corner(x + width - r, y + height)}`,
      `H${round(x + r)}${corner(x, y + height - r)}V${round(y + r)}${corner(x + r, y)}Z`,
    )
  }

  fill(): void {
    this.#add(`<path d="${this.#path.join('')}" fill="${this.#color(this.fillStyle)}"${this.#opacity()}/>`)
  }

  stroke(path?: Path2D): void {
    const { x, y, zoom } = this.#place
    const moved = x === 0 && y === 0 && zoom === 1 ? '' : ` transform="translate(${round(x)} ${round(y)}) scale(${zoom.toFixed(4)})"`
    const data = path ? pathData(path) : this.#path.join('')
    this.#add(`<path d="${data}" fill="none"${this.#pen()}${moved}${this.#opacity()}/>`)
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#add(
      `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${this.#color(this.fillStyle)}"${this.#opacity()}/>`,
    )
  }

  fillText(text: string, x: number, y: number): void {
    this.#text(text, x, y, ` fill="${this.#color(this.fillStyle)}"`)
  }

  strokeText(text: string, x: number, y: number): void {
    this.#text(text, x, y, ` fill="none"${this.#pen()}`)
  }

  measureText(text: string): TextMetrics {
    this.#measure.font = this.font
    return this.#measure.measureText(text)
  }

  setLineDash(dash: Iterable<number>): void {
    this.#dash = [...dash]
  }

  translate(x: number, y: number): void {
    this.#place = { ...this.#place, x: this.#place.x + x * this.#place.zoom, y: this.#place.y + y * this.#place.zoom }
  }

  scale(factor: number): void {
    this.#place = { ...this.#place, zoom: this.#place.zoom * factor }
  }

  save(): void {
    const { globalAlpha, fillStyle, strokeStyle, lineWidth, lineCap, lineJoin } = this
    this.#kept.push({ globalAlpha, fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, dash: this.#dash, ...this.#place })
  }

  restore(): void {
    const kept = this.#kept.pop()
    if (!kept) return
    const { x, y, zoom, dash, ...style } = kept
    Object.assign(this, style)
    this.#dash = dash
    this.#place = { x, y, zoom }
  }

  #text(text: string, x: number, y: number, style: string): void {
    const size = Number(/(\d+(?:\.\d+)?)px/.exec(this.font)?.[1] ?? 12)
    const anchor = this.textAlign === 'center' ? 'middle' : this.textAlign === 'right' || this.textAlign === 'end' ? 'end' : 'start'
    // Viewers disagree about baselines; all know the alphabetic one.
    const drop = this.textBaseline === 'top' ? 0.88 : this.textBaseline === 'middle' ? 0.35 : 0
    this.#add(
      `<text x="${round(x)}" y="${round(y + drop * size)}" text-anchor="${anchor}" style="font:${escaped(this.font)}"${style}${this.#opacity()}>${escaped(text)}</text>`,
    )
  }

  #pen(): string {
    const cap = this.lineCap === 'butt' ? '' : ` stroke-linecap="${this.lineCap}"`
    const join = this.lineJoin === 'miter' ? '' : ` stroke-linejoin="${this.lineJoin}"`
    const dash = this.#dash.length === 0 ? '' : ` stroke-dasharray="${this.#dash.map(round).join(' ')}"`
    return ` stroke="${this.#color(this.strokeStyle)}" stroke-width="${round(this.lineWidth)}"${cap}${join}${dash}`
  }

  #opacity(): string {
    return this.globalAlpha === 1 ? '' : ` opacity="${round(this.globalAlpha)}"`
  }

  #color(style: Brush['fillStyle']): string {
    return typeof style === 'string' ? style : 'none'
  }

  #add(element: string): void {
    this.#elements.push(element)
  }
}
