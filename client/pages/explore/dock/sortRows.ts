const compareTexts = new Intl.Collator().compare

/** Rows by a figure or a text of each, those without one first; equal ones by id. A text that many rows bear is compared once for all of them. */
export function sortRows<Row>(rows: readonly Row[], valueOf: (row: Row) => string | number | null, idOf: (row: Row) => string, down: boolean): Row[] {
  const values = rows.map(valueOf)
  const texts = new Set(values.filter((value) => typeof value === 'string'))
  const rank = new Map([...texts].toSorted((a, b) => compareTexts(a, b) || (a < b ? -1 : 1)).map((text, index) => [text, index]))
  const keyOf = (value: string | number | null | undefined) => (typeof value === 'number' ? value : value == null ? -Infinity : (rank.get(value) ?? 0))
  const sign = down ? -1 : 1
  return rows
    .map((row, index) => ({ row, id: idOf(row), key: sign * keyOf(values[index]) }))
    .toSorted((a, b) => (a.key === b.key ? (a.id < b.id ? -1 : 1) : a.key - b.key))
    .map(({ row }) => row)
}
