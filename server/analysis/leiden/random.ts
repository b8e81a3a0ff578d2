/** A small seeded generator (mulberry32): the same seed gives the same numbers on every machine. */
export class Random {
  private state: number

  constructor(seed: number) {
    this.state = (seed ^ 0x9e3779b9) | 0
  }

  /** Uniform in [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** Uniform whole number in [0, below). */
  below(below: number): number {
    return Math.floor(this.next() * below)
  }

  /**
   * Fisher–Yates within each stretch of `window` values, in place. What stands near each other stays near each other, so that
   * going through a large graph in this order reads memory nearly in sequence.
   */
  shuffle(values: Int32Array, window = 4096): void {
    for (let start = 0; start < values.length; start += window) {
      for (let i = Math.min(start + window, values.length) - 1; i > start; i--) {
        const j = start + this.below(i - start + 1)
        const kept = values[i]!
        values[i] = values[j]!
        values[j] = kept
      }
    }
  }
}
