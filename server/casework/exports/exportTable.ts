/** A cell as it is meant, before a format writes it down. Lists are joined by `;` where a format knows none. */
export type Cell = string | number | boolean | null | readonly string[]

export interface ExportColumn {
  readonly name: string
  /** `id`: digits that must survive a spreadsheet; `text`: written by people; `number`: figures of ours. */
  readonly kind: 'id' | 'text' | 'number'
}

/** Rows in the order of the columns, in batches. */
export interface ExportTable {
  readonly name: string
  readonly columns: readonly ExportColumn[]
  batches(): AsyncIterable<readonly (readonly Cell[])[]>
}

export function columns(kind: ExportColumn['kind'], ...names: string[]): ExportColumn[] {
  return names.map((name) => ({ name, kind }))
}

/** Lists and flags as spreadsheets and lists of attributes take them. */
export function flatCell(cell: Cell): string | number | null {
  if (typeof cell === 'boolean') return cell ? 1 : 0
  return typeof cell === 'object' && cell !== null ? cell.join(';') : cell
}
