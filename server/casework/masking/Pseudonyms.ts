import { createHmac } from 'node:crypto'

const MOST = 500_000
const MARK = /#([a-z2-7]{6})(?![a-z\d])/g

/**
 * Masked values that can still be told apart and asked for: `****1234#k7f3qz`. The mark is an HMAC of the whole value under the secret of the case:
 * one value has the same mark everywhere, in every session and export, and nobody without the secret can guess the value from it.
 */
export class Pseudonyms {
  readonly #secret: Buffer
  /** What was given out, by its mark; the oldest are forgotten and found again by `look`. */
  readonly #given = new Map<string, { masked: string; value: string }[]>()

  constructor(secret: Buffer) {
    this.#secret = secret
  }

  of(value: string, masked: string): string {
    if (masked === value) return value
    const mark = this.#markOf(value)
    this.#remember(mark, masked, value)
    return `${masked}#${mark}`
  }

  /** Whether `value` is what a mark stands for. */
  isOf(value: string, mark: string): boolean {
    return this.#markOf(value) === mark
  }

  /** The text with every masked value in it replaced by what it stands for. `look` finds those that this process has not given out. */
  async open(text: string, look: (masked: string, mark: string) => Promise<string | null>): Promise<string> {
    if (!text.includes('*') || !text.includes('#')) return text
    let opened = ''
    let rest = 0
    for (const { 1: mark = '', index } of text.matchAll(MARK)) {
      const before = text.slice(rest, index)
      const found = this.#find(before, mark) ?? (await this.#looked(before, mark, look))
      if (!found) continue
      opened += before.slice(0, before.length - found.masked.length) + found.value
      rest = index + mark.length + 1
    }
    return opened + text.slice(rest)
  }

  #find(before: string, mark: string): { masked: string; value: string } | null {
    return this.#given.get(mark)?.find(({ masked }) => before.endsWith(masked)) ?? null
  }

  async #looked(
    before: string,
    mark: string,
    look: (masked: string, mark: string) => Promise<string | null>,
  ): Promise<{ masked: string; value: string } | null> {
    const whole = /[^\s'"`,;()[\]{}<>=/]*$/.exec(before)?.[0] ?? ''
    // A platform, courier, site or kind may stand before it.
    const parts = whole.split(':')
    for (const masked of parts.map((_, i) => parts.slice(i).join(':'))) {
      if (!masked.includes('*')) continue
      const value = await look(masked, mark)
      if (value !== null) {
        this.#remember(mark, masked, value)
        return { masked, value }
      }
    }
    return null
  }

  #remember(mark: string, masked: string, value: string): void {
    const known = this.#given.get(mark)
    if (known?.some((one) => one.masked === masked && one.value === value)) return
    // Longer ones first: `aa:bb:cc:****` before `****`.
    this.#given.set(
      mark,
      [...(known ?? []), { masked, value }].toSorted((a, b) => b.masked.length - a.masked.length),
    )
    const oldest = this.#given.size > MOST ? this.#given.keys().next().value : undefined
    if (oldest !== undefined) this.#given.delete(oldest)
  }

  #markOf(value: string): string {
    const digest = createHmac('sha256', this.#secret).update(value).digest()
    return [0, 5, 10, 15, 20, 25].map((bit) => LETTERS[(digest.readUInt32BE(0) >>> (27 - bit)) & 31] ?? '').join('')
  }
}

/** For where a value is only read. */
export function withoutMark(masked: string): string {
  return masked.replace(/#[a-z2-7]{6}$/, '')
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'
