import type { Table } from '../domain/tables.ts'
import type { Profile } from './profiles/profile.ts'

/** How the records of a text file become rows. */
export interface Plan {
  table: Table
  /** `null`: the case format itself. */
  profile: Profile | null
  /** Cells of the header, one name a cell, none twice. */
  header: string[]
  headerLine: number
  /** Where the records begin: bytes of text, and the physical line. */
  firstByte: number
  firstLine: number
  /** What `--set` gives for columns that the file does not have. */
  set: Record<string, string>
}
