/** Which gated stores share payers beyond chance. */
export class PayerPartners {
  private readonly pairs = new Set<string>()
  private readonly stores = new Map<number, number>()

  add(a: number, b: number): void {
    this.pairs.add(`${a} ${b}`)
    for (const store of [a, b]) this.stores.set(store, (this.stores.get(store) ?? 0) + 1)
  }

  /** How many stores belong to the pool of two that share payers, the smaller of both sides' pools; null when the two share none. a < b. */
  of(a: number, b: number): number | null {
    if (!this.pairs.has(`${a} ${b}`)) return null
    return 1 + Math.min(this.stores.get(a) ?? 0, this.stores.get(b) ?? 0)
  }
}
