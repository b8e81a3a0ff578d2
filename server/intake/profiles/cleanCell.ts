/** A header name as profiles compare it: half-width, no blanks, no byte order mark. */
export function headerName(cell: string): string {
  return cleanCell(cell).normalize('NFKC').replace(/\s+/g, '')
}

/** A cell without what spreadsheets and exports glue to it: tabs, `="…"`, leading apostrophes of long numbers, full-width and no-break blanks. */
export function cleanCell(cell: string): string {
  const trimmed = trim(cell)
  const formula = /^="(.*)"$/s.exec(trimmed)
  const inner = formula ? trim(formula[1] ?? '') : trimmed
  return /^'\d+$/.test(inner) ? inner.slice(1) : inner
}

function trim(text: string): string {
  return text.replace(/^[\s\u200b\ufeff\u3000]+|[\s\u200b\ufeff\u3000]+$/g, '')
}

/** Asterisks instead of characters: it says that there is a value, not which. */
export function isMasked(cell: string): boolean {
  return /[*＊]{2,}/.test(cell)
}

/** `-`, `--`, `/`, `无`, `null`: what exports write for nothing. */
export function isBlank(cell: string): boolean {
  return cell === '' || /^(-+|\/|\\N|无|null|none)$/i.test(cell)
}
