/** The pages that hold the rows from `from` up to, not including, `to`. */
export function pagesIn({ from, to }: { from: number; to: number }, size: number, total: number): number[] {
  const last = Math.min(to, total)
  if (last <= from) return []
  const first = Math.floor(from / size)
  return Array.from({ length: Math.floor((last - 1) / size) - first + 1 }, (_, index) => first + index)
}

/** Every row of a list at its place; undefined where its page is not loaded. */
export function placed<Row>(total: number, size: number, pages: readonly { readonly page: number; readonly rows: readonly Row[] }[]): (Row | undefined)[] {
  const all = Array.from<Row | undefined>({ length: total })
  for (const { page, rows } of pages) for (const [index, row] of rows.entries()) if (page * size + index < total) all[page * size + index] = row
  return all
}
