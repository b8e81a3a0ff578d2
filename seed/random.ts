/** A seeded generator of its own for every entity: the same seed and key give the same numbers whatever else was drawn before. */
export class Random {
  private a: number
  private b: number
  private c: number
  private d: number

  constructor(seed: number, ...key: (string | number)[]) {
    const [a, b, c, d] = hashKey(`${seed}|${key.join('|')}`)
    this.a = a
    this.b = b
    this.c = c
    this.d = d
    for (let i = 0; i < 12; i++) this.next()
  }

  /** Uniform in [0, 1). The generator is sfc32 (Doty-Humphrey). */
  next(): number {
    const t = (this.a + this.b + this.d) | 0
    this.d = (this.d + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (this.c << 21) | (this.c >>> 11)
    this.c = (this.c + t) | 0
    return (t >>> 0) / 4294967296
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next()
  }

  /** A whole number from low to high, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.next() * list.length)]
    if (item === undefined) throw new Error('Nothing to pick from an empty list.')
    return item
  }

  weighted<T>(list: readonly T[], weights: readonly number[]): T {
    let left = this.next() * weights.reduce((sum, weight) => sum + weight, 0)
    for (const [i, item] of list.entries()) {
      left -= weights[i] ?? 0
      if (left < 0) return item
    }
    return this.pick(list)
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
  }

  logNormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal())
  }

  hex(digits: number): string {
    let text = ''
    while (text.length < digits) text += Math.floor(this.next() * 16).toString(16)
    return text
  }

  digits(count: number): string {
    let text = ''
    while (text.length < count) text += Math.floor(this.next() * 10)
    return text
  }
}

/** FNV-1a with four offsets, mixed at the end (the finaliser of MurmurHash3). */
function hashKey(key: string): [number, number, number, number] {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  let c = 0x85ebca6b
  let d = 0xc2b2ae35
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x01000197)
    c = Math.imul(c ^ code, 0x0100019d)
    d = Math.imul(d ^ code, 0x010001b1)
  }
  return [mix(a), mix(b ^ a), mix(c ^ b), mix(d ^ c)]
}

function mix(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** A well-spread number in [0, 1) for an entity, without a generator. */
export function spread(seed: number, index: number, salt: number): number {
  return (mix(mix(index + Math.imul(salt, 0x9e3779b9)) ^ mix(seed + salt)) >>> 0) / 4294967296
}
