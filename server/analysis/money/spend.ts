export interface Sum {
  /** Seconds. */
  readonly at: number
  readonly fen: number
}

export interface Move {
  /** Places in `ins` and `outs`. */
  readonly from: number
  readonly to: number
  readonly fen: number
}

/**
 * Pays the outgoing sums from the incoming ones, first in first out, whole fen. An outgoing sum takes what came in until then; with `later`
 * what remains of it then takes what came in afterwards, since records of one day need not be in order. No sum gives or takes more than it is.
 */
export function spend(ins: readonly Sum[], outs: readonly Sum[], later = false): Move[] {
  const order = (list: readonly Sum[]): number[] => list.map((_, place) => place).toSorted((a, b) => (list[a]?.at ?? 0) - (list[b]?.at ?? 0) || a - b)
  const left = ins.map(({ fen }) => fen)
  const wanted = outs.map(({ fen }) => fen)
  const inOrder = order(ins)
  const moves: Move[] = []
  const pay = (until: (out: Sum) => number): void => {
    let next = 0
    for (const to of order(outs)) {
      const out = outs[to]
      if (!out) continue
      while ((wanted[to] ?? 0) > 0 && next < inOrder.length) {
        const from = inOrder[next] ?? -1
        if ((ins[from]?.at ?? Infinity) > until(out)) break
        const fen = Math.min(left[from] ?? 0, wanted[to] ?? 0)
        if (fen > 0) moves.push({ from, to, fen })
        left[from] = (left[from] ?? 0) - fen
        wanted[to] = (wanted[to] ?? 0) - fen
        if (left[from] === 0) next++
      }
    }
  }
  pay(({ at }) => at)
  if (later) pay(() => Infinity)
  return moves
}

/** What the moves leave of each sum, by its place. */
export function remains(sums: readonly Sum[], moves: readonly Move[], end: 'from' | 'to'): number[] {
  const left = sums.map(({ fen }) => fen)
  for (const move of moves) left[move[end]] = (left[move[end]] ?? 0) - move.fen
  return left
}
