import { z } from 'zod'
import { maskName } from '../../domain/masking.ts'
import type { Database } from '../../evidence/database.ts'

/** Written in name columns where nobody is named. */
const NOBODY = new Set(['未知', '不详', '匿名', '本人', '平台', '店铺', '账户'])

const NAMES = `SELECT DISTINCT trim(name) AS name FROM (
  SELECT name FROM persons UNION ALL SELECT holder_name FROM accounts UNION ALL SELECT value FROM identifiers WHERE kind = 'legal_person'
) WHERE length(trim(name)) BETWEEN 2 AND 60`

/** The names of people and account holders in a case: no shape tells a name inside a sentence, so the case says which there are. */
export class KnownNames {
  readonly #names: ReadonlySet<string>
  /** How long the names are that begin with two letters, the longest first. */
  readonly #lengths = new Map<string, number[]>()

  constructor(names: Iterable<string>) {
    this.#names = new Set([...names].filter((name) => !NOBODY.has(name)))
    for (const name of this.#names) {
      const lengths = this.#lengths.get(name.slice(0, 2)) ?? []
      if (!lengths.includes(name.length))
        this.#lengths.set(
          name.slice(0, 2),
          [...lengths, name.length].toSorted((a, b) => b - a),
        )
    }
  }

  static async of(evidence: Database): Promise<KnownNames> {
    const names: string[] = []
    for await (const rows of evidence.batches(NAMES, z.object({ name: z.string() }))) for (const { name } of rows) names.push(name)
    return new KnownNames(names)
  }

  has(text: string): boolean {
    return this.#names.has(text)
  }

  hide(text: string): string {
    let hidden = ''
    let shown = 0
    for (let i = 0; i < text.length - 1; i += 1) {
      const length = this.#lengthAt(text, i)
      if (length === 0) continue
      hidden += text.slice(shown, i) + maskName(text.slice(i, i + length))
      shown = i + length
      i = shown - 1
    }
    return hidden + text.slice(shown)
  }

  /** A name in Latin letters is one only between words. */
  #lengthAt(text: string, at: number): number {
    return (
      this.#lengths.get(text.slice(at, at + 2))?.find((length) => {
        const part = text.slice(at, at + length)
        if (part.length < length || !this.#names.has(part) || !/^\p{L}/u.test(part)) return false
        return !/^[A-Za-z]/.test(part) || !(/[A-Za-z]/.test(text.charAt(at - 1)) || /[A-Za-z]/.test(text.charAt(at + length)))
      }) ?? 0
    )
  }
}
