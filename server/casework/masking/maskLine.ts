import type { CaseMask } from './CaseMask.ts'
import { withoutMark } from './Pseudonyms.ts'

interface SourceLine {
  readonly text: string
  readonly header: string
  readonly row: { readonly cells: Readonly<Record<string, unknown>> } | null
}

/** A record as it stands in its file: the cells that the evidence knows by name, then those whose column header tells, then by shape. */
export function maskLine(mask: CaseMask, { text, header, row }: SourceLine): string {
  let masked = text
  for (const [name, cell] of Object.entries(row?.cells ?? {}).toSorted(([, a], [, b]) => String(b).length - String(a).length)) {
    if (typeof cell !== 'string' || cell.length < 2) continue
    const shown = withoutMark(mask.field(name, cell))
    if (shown !== cell) masked = masked.replaceAll(cell, shown)
  }
  const separator = [',', '\t', ';', '|'].find((one) => header.includes(one))
  const names = separator === undefined ? [] : header.split(separator)
  const cells = separator === undefined ? [] : masked.split(separator)
  // A quoted cell may hold the separator: then the columns do not line up, and the shapes have to do.
  if (cells.length > 1 && cells.length === names.length) {
    masked = cells
      .map((cell, i) => (cell === '' || cell.includes('*') ? cell : withoutMark(mask.field((names[i] ?? '').replaceAll('"', ''), cell))))
      .join(separator)
  }
  return mask.text(masked)
}
