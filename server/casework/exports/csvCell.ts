/**
 * A cell that spreadsheets read as it is written, and machines can undo (`plainCell`):
 * a text that would start a formula gets a leading `'`; an identifier that Excel or WPS would turn into a number or a date
 * gets a trailing tab. Why so: `docs/decisions/exports-and-excel.md`.
 */
export function safeText(text: string): string {
  return STARTS_FORMULA.test(text) ? `'${text}` : text
}

export function safeIdentifier(id: string): string {
  const safe = safeText(id)
  return safe === id && READS_AS_NUMBER.test(id) ? `${id}\t` : safe
}

/** What `safeText` or `safeIdentifier` was given. */
export function plainCell(cell: string): string {
  if (cell.startsWith("'") && STARTS_FORMULA.test(cell.slice(1))) return cell.slice(1)
  return cell.endsWith('\t') && READS_AS_NUMBER.test(cell.slice(0, -1)) ? cell.slice(0, -1) : cell
}

/** RFC 4180: quoted where a comma, a quote, a line break, a tab or an outer space would be lost. */
export function quoted(cell: string): string {
  return /[",\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Also the full-width forms, and what already carries our own `'`, so that `plainCell` stays exact. */
const STARTS_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/

/** Twelve digits and more (shown as 1.2E+11, damaged from the sixteenth), a leading zero, an exponent, a decimal, a date or a time. */
const READS_AS_NUMBER = /^(?:\d{12,}|0\d+|\d+(?:\.\d*)?[eE]\d+|\d+\.\d*|\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?|\d{1,4}:\d{1,2}(?::\d{1,2})?|\d+\/\d+)$/
