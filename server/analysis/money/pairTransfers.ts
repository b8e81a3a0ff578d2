/** One record of a transfer, of a run of records with the same sides and amount. */
export interface TransferRecord {
  readonly id: string
  /** Seconds. */
  readonly at: number
  /** Whose record it is, where it says so. */
  readonly side: 'from' | 'to' | null
  /** The statement that it stands in. */
  readonly statement: string
}

/**
 * The pairs of records that are the two sides of one transfer: at most `seconds` apart, of different statements or with differing marks of
 * the side; each record in one pair at most. `records` are in order of time and content: the earliest that is still open pairs first, which
 * pairs as many as can be when there are two sides. What two rows of one statement without marks say are two transfers.
 */
export function pairTransfers(records: readonly TransferRecord[], seconds: number): { kept: string; twin: string }[] {
  const pairs: { kept: string; twin: string }[] = []
  let open: TransferRecord[] = []
  for (const record of records) {
    open = open.filter(({ at }) => record.at - at <= seconds)
    const place = open.findIndex((other) => areSides(other, record))
    const other = open[place]
    if (!other) {
      open.push(record)
      continue
    }
    open.splice(place, 1)
    pairs.push(record.side === 'from' || other.side === 'to' ? { kept: record.id, twin: other.id } : { kept: other.id, twin: record.id })
  }
  return pairs
}

function areSides(a: TransferRecord, b: TransferRecord): boolean {
  if (a.side === null && b.side === null) return a.statement !== b.statement
  return a.side !== b.side
}
