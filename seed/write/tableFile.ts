import type { Cell } from './csvFile.ts'

/** A table of the case, written row by row. */
export interface TableFile {
  /** Rows written, repeated ones too. */
  readonly rows: number
  write(row: Readonly<Record<string, Cell>>): void
  /** Closes it; each file's name under the output folder, with its SHA-256. */
  finish(): readonly (readonly [string, string])[]
  /** Lets go of it as it stands, after a failure. */
  abandon(): void
}
