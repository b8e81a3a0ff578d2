import type { Bilingual } from '../../contract/common.ts'
import type { TableName } from '../../domain/tables.ts'
import type { ProfileRecord } from './profileRecord.ts'

/** A row of the case format that a record becomes. Cells not named are empty. */
export interface ProfileRow {
  table: TableName
  cells: Readonly<Record<string, string>>
  /** What the table has no column for. */
  extra?: Readonly<Record<string, unknown>>
}

/**
 * A real file format. Adding one is adding a file and its line in `registry.ts`.
 * Header names are compared with half-width brackets and without blanks.
 */
export interface Profile {
  readonly id: string
  readonly title: Bilingual
  /** Tables that it feeds. The first is the main one: every record becomes at most one row of it, and counts are of those. */
  readonly tables: readonly TableName[]
  /** Columns that the file does not say and that `--set` must give. */
  readonly needs: readonly string[]
  /** The header is the line that has a name of each group. */
  readonly recognise: readonly (readonly string[])[]
  /** Columns of the main table and what files call them, the best first. */
  readonly columns: Readonly<Record<string, readonly string[]>>
  /** A line whose first cell begins like this and that has little else is no record. */
  readonly footer?: RegExp
  /** The rows of one record, the main one first. Throws RecordFault. */
  rows(record: ProfileRecord): ProfileRow[]
}
