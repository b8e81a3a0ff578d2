/** The cells of one record, unquoted. Quotes inside a plain cell stand for themselves. */
export function recordCells(record: string, delimiter = ','): string[] {
  if (!record.includes('"')) return record.split(delimiter)
  const cells: string[] = []
  for (let at = 0; at <= record.length;) {
    if (record[at] === '"') {
      const parts: string[] = []
      let from = at + 1
      let quote = record.indexOf('"', from)
      while (quote >= 0 && record[quote + 1] === '"') {
        parts.push(record.slice(from, quote + 1))
        from = quote + 2
        quote = record.indexOf('"', from)
      }
      const end = quote < 0 ? record.length : quote
      parts.push(record.slice(from, end))
      cells.push(parts.join(''))
      const comma = record.indexOf(delimiter, end)
      at = comma < 0 ? record.length + 1 : comma + 1
    } else {
      const comma = record.indexOf(delimiter, at)
      const end = comma < 0 ? record.length : comma
      cells.push(record.slice(at, end))
      at = end + 1
    }
  }
  return cells
}

/** A cell as strict RFC 4180 has it, for what is written anew. */
export function quotedCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
