export interface LabelBox {
  readonly id: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const CELL = 64

/** The labels that can be drawn without covering an earlier one, or an obstacle that is not their own; the order of `boxes` is their rank. */
export function placeLabels<T extends LabelBox>(boxes: Iterable<T>, obstacles: readonly LabelBox[] = []): T[] {
  const cells = new Map<string, LabelBox[]>()
  const take = (box: LabelBox) => {
    for (const key of cellsOf(box)) {
      const cell = cells.get(key)
      if (cell) cell.push(box)
      else cells.set(key, [box])
    }
  }
  for (const obstacle of obstacles) take(obstacle)
  const fixed = new Set<LabelBox>(obstacles)
  const placed: T[] = []
  for (const box of boxes) {
    const keys = cellsOf(box)
    if (keys.some((key) => cells.get(key)?.some((other) => (other.id !== box.id || !fixed.has(other)) && touches(box, other)))) continue
    placed.push(box)
    take(box)
  }
  return placed
}

export function touches(a: LabelBox, b: LabelBox): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height
}

function cellsOf({ left, top, width, height }: LabelBox): string[] {
  const keys: string[] = []
  for (let x = Math.floor(left / CELL); x <= Math.floor((left + width) / CELL); x++) {
    for (let y = Math.floor(top / CELL); y <= Math.floor((top + height) / CELL); y++) keys.push(`${x}:${y}`)
  }
  return keys
}
