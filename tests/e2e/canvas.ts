import type { Page } from 'playwright-core'
import type { CanvasHook } from '../../client/canvas/testHook.ts'
import { comesAbout } from './until.ts'

export type CanvasNode = ReturnType<CanvasHook['nodes']>[number]

/** A canvas in the browser: where its nodes are, to click there with a real mouse. */
export class Canvas {
  readonly #page: Page
  readonly #name: string

  constructor(page: Page, name: string) {
    this.#page = page
    this.#name = name
  }

  /** Every visible node, once camera and layout have come to rest. */
  async nodes(): Promise<CanvasNode[]> {
    let before = ''
    let nodes: CanvasNode[] = []
    const rests = await comesAbout(async () => {
      nodes = await this.#now()
      const places = JSON.stringify(nodes)
      const same = places === before
      before = places
      return same
    })
    if (!rests) throw new Error(`The canvas "${this.#name}" does not come to rest.`)
    return nodes
  }

  /** Every visible node of a canvas that has been drawn. */
  async drawn(): Promise<CanvasNode[]> {
    if (!(await comesAbout(async () => (await this.#now()).length > 0))) throw new Error(`The canvas "${this.#name}" stays empty.`)
    return this.nodes()
  }

  /** The node, as soon as the canvas holds it. */
  async node(id: string): Promise<CanvasNode> {
    await comesAbout(async () => this.has(id))
    const nodes = await this.nodes()
    const found = nodes.find((node) => node.id === id)
    if (!found) throw new Error(`${id} does not come onto the canvas; there are ${nodes.map((node) => node.id).join(' ')}.`)
    return found
  }

  /** Presses where neither a mark nor a line lies. */
  async clickNothing(): Promise<void> {
    const [nodes, lines] = [await this.nodes(), await this.lines()]
    const middles = lines.flatMap(({ from, to, x, y }) => {
      const ends = nodes.filter(({ id }) => id === from || id === to)
      return [{ x, y }, ...ends.map((end) => ({ x: (x + end.x) / 2, y: (y + end.y) / 2 }))]
    })
    const place = await this.#page.evaluate(
      ({ name, taken }) => {
        const canvas = document.querySelector(`[data-canvas="${name}"]`)
        const bounds = canvas?.getBoundingClientRect()
        if (!canvas || !bounds) return null
        let best: { x: number; y: number; room: number } | null = null
        for (let x = bounds.left + 10; x < bounds.right - 10; x += 20) {
          for (let y = bounds.top + 10; y < bounds.bottom - 10; y += 20) {
            const room = Math.min(...taken.map((one) => Math.hypot(one.x - x, one.y - y)))
            if (room > (best?.room ?? 0) && canvas.contains(document.elementFromPoint(x, y))) best = { x, y, room }
          }
        }
        return best
      },
      { name: this.#name, taken: [...nodes, ...middles] },
    )
    if (!place) throw new Error(`There is no empty place on the canvas "${this.#name}".`)
    await this.#page.mouse.click(place.x, place.y)
  }

  async has(id: string): Promise<boolean> {
    return (await this.#now()).some((node) => node.id === id)
  }

  async selected(): Promise<string[]> {
    return this.#page.evaluate((name) => window.__kongbao?.canvases[name]?.selected() ?? [], this.#name)
  }

  async relations(): Promise<string[]> {
    return this.#page.evaluate((name) => window.__kongbao?.canvases[name]?.relations() ?? [], this.#name)
  }

  /** Every line with its middle. */
  async lines(): Promise<ReturnType<CanvasHook['lines']>> {
    await this.nodes()
    return this.#page.evaluate((name) => window.__kongbao?.canvases[name]?.lines() ?? [], this.#name)
  }

  /** Marks that stay full while something is selected or hovered; null: all. */
  async lit(): Promise<string[] | null> {
    return this.#page.evaluate((name) => window.__kongbao?.canvases[name]?.lit() ?? null, this.#name)
  }

  async click(id: string, button: 'left' | 'right' = 'left'): Promise<void> {
    const { x, y } = await this.node(id)
    await this.#page.mouse.click(x, y, { button })
  }

  /** Presses twice at the node's middle until `happened`: a busy machine may take two presses for two single ones. */
  async doubleClick(id: string, happened: () => Promise<boolean>): Promise<void> {
    for (let attempt = 0; attempt < 4; attempt++) {
      const { x, y } = await this.node(id)
      await this.#page.mouse.dblclick(x, y)
      if (await comesAbout(happened, 15_000)) return
    }
    throw new Error(`A double click on ${id} brings nothing about.`)
  }

  async #now(): Promise<CanvasNode[]> {
    return this.#page.evaluate(async (name) => {
      await new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve))
      })
      return window.__kongbao?.canvases[name]?.nodes() ?? []
    }, this.#name)
  }
}
