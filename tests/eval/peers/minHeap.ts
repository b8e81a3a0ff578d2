/** A heap of nodes 0 … n − 1 by priority, smallest first (ties by node), whose priorities may fall. */
export class MinHeap {
  private readonly heap: Int32Array
  private readonly place: Int32Array
  private readonly priority: Float64Array
  size: number

  constructor(priority: Float64Array) {
    this.priority = priority
    this.size = priority.length
    this.heap = Int32Array.from({ length: this.size }, (_, node) => node)
    this.place = this.heap.slice()
    for (let at = (this.size >> 1) - 1; at >= 0; at--) this.sink(at)
  }

  /** Takes the smallest out; −1 when there is none. */
  pop(): number {
    if (this.size === 0) return -1
    const top = this.heap[0]!
    this.place[top] = -1
    this.size--
    if (this.size > 0) {
      this.put(0, this.heap[this.size]!)
      this.sink(0)
    }
    return top
  }

  has(node: number): boolean {
    return this.place[node]! >= 0
  }

  priorityOf(node: number): number {
    return this.priority[node]!
  }

  lower(node: number, by: number): void {
    this.priority[node]! -= by
    this.rise(this.place[node]!)
  }

  private before(a: number, b: number): boolean {
    const [x, y] = [this.priority[a]!, this.priority[b]!]
    return x < y || (x === y && a < b)
  }

  private put(at: number, node: number): void {
    this.heap[at] = node
    this.place[node] = at
  }

  private rise(from: number): void {
    const node = this.heap[from]!
    let at = from
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!this.before(node, this.heap[above]!)) break
      this.put(at, this.heap[above]!)
      at = above
    }
    this.put(at, node)
  }

  private sink(from: number): void {
    const node = this.heap[from]!
    let at = from
    for (;;) {
      let below = 2 * at + 1
      if (below >= this.size) break
      if (below + 1 < this.size && this.before(this.heap[below + 1]!, this.heap[below]!)) below++
      if (!this.before(this.heap[below]!, node)) break
      this.put(at, this.heap[below]!)
      at = below
    }
    this.put(at, node)
  }
}
