import type { Page } from 'playwright-core'

/** Names of things that are the same in every language. */
const NAMES = new Set(
  'kongbao verify cypher neo csv gz xlsx json graphml gexf parquet gephi excel wps bom sha csv ctrl alt esc tab enter shift load en id utf gb qr ip mac qq api url ms gib mib kib kb mb gb limit match return where'.split(
    ' ',
  ),
)

/** What the server told the page, in one language's eyes: everything but the other half of what it says in two. */
export class Told {
  readonly #texts: string[] = []
  readonly #language: 'zh-CN' | 'en'

  constructor(language: 'zh-CN' | 'en') {
    this.#language = language
  }

  listen(page: Page): void {
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.startsWith('/api/') && response.headers()['content-type']?.includes('json')) {
        void response.json().then(
          (body: unknown) => this.#take(body),
          () => undefined,
        )
      }
    })
  }

  /** Words on the page in the other language that the server did not tell as data. */
  async strangers(page: Page): Promise<string[]> {
    const texts = await page.evaluate(textsOf)
    const all = this.#texts.join('\n').toLowerCase()
    const foreign = this.#language === 'en' ? /[\u3400-\u9FFF]+/g : /[A-Za-z]{2,}/g
    const found = texts.flatMap((text) =>
      (text.match(foreign) ?? []).filter((word) => !all.includes(word.toLowerCase()) && !NAMES.has(word.toLowerCase())).map((word) => `${word} in “${text}”`),
    )
    return [...new Set(found)]
  }

  #take(value: unknown): void {
    if (typeof value === 'string') this.#texts.push(value)
    else if (Array.isArray(value)) for (const item of value) this.#take(item)
    else if (typeof value === 'object' && value !== null) {
      const isBilingual = 'zh' in value && 'en' in value
      for (const [name, inner] of Object.entries(value)) {
        if (isBilingual && name === (this.#language === 'en' ? 'zh' : 'en')) continue
        this.#take(inner)
      }
    }
  }
}

/** Runs in the page: what people read, hear or see as a hint; but not the choice of languages, which names each in itself. */
function textsOf(): string[] {
  const texts: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement
    if (!element || element.closest('script, style, noscript, [aria-hidden=true], [role="radiogroup"]:has(input[value="zh-CN"]), .cm-content')) continue
    if (node instanceof Element) texts.push(...['aria-label', 'placeholder', 'title', 'alt'].flatMap((name) => node.getAttribute(name) ?? []))
    else if (node.textContent?.trim()) texts.push(node.textContent.trim())
  }
  return texts
}
