/** Sets of names that only grow together; a name never seen is a set of its own. The root of a set is its first name in order. */
export class DisjointSets {
  private readonly parent = new Map<string, string>()

  find(name: string): string {
    let root = name
    for (let up = this.parent.get(root); up !== undefined && up !== root; up = this.parent.get(root)) root = up
    let at = name
    while (at !== root) {
      const next = this.parent.get(at) ?? root
      this.parent.set(at, root)
      at = next
    }
    return root
  }

  /** Makes the two sets one. False when they were one already. */
  join(a: string, b: string): boolean {
    const [x, y] = [this.find(a), this.find(b)]
    if (x === y) return false
    this.parent.set(x < y ? y : x, x < y ? x : y)
    return true
  }
}
